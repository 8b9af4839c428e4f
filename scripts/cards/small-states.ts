import type { PopoverProps } from '../../components/popover/PopoverCard.tsx';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { bitcoin, facts, props, ready } from './card-base.ts';
import { figure, publishedAt } from './figure-states.ts';
import { now, walk } from './walk.ts';

const offline = { code: 'offline', source: 'coingecko', retryAt: now + 5_000 } as const;
const published = { at: publishedAt, precision: 'time', zone: 'known' } as const;

/** A card in which every figure is in one currency. */
function inCurrency(quote: Partial<Quote>, changes: Partial<PopoverProps> = {}): PopoverProps {
  const whole: Quote = { ...bitcoin, ...quote };
  const { price, currency } = whole;
  const series = {
    points: walk(price * 0.93, price, 24 * 3_600_000),
    currency,
    source: 'coingecko',
  } as const;
  return props({
    details: false,
    state: ready(whole),
    facts: facts({
      chart: { range: '24h', series: { kind: 'ready', series } },
      since: {
        published,
        past: { kind: 'price', price: price * 0.969, currency, at: publishedAt, source: 'coingecko' },
      },
      figure: null,
    }),
    ...changes,
  });
}

const xrp = { id: 'ripple', name: 'XRP', symbol: 'XRP' };
const shiba = { id: 'shiba-inu', name: 'Shiba Inu', symbol: 'SHIB' };

/** The card's first view, by the name of the screenshot. */
export const smallStates: Readonly<Record<string, () => PopoverProps>> = {
  small: () => props({ details: false }),
  'small-no-figure': () => inCurrency({}),
  'small-differs': () => props({ details: false, facts: facts({ figure: figure({ price: 91_282.4 }) }) }),
  'small-quote': () =>
    inCurrency(
      { coin: 'ripple', price: 1.4727, change24h: -3.2, rank: 4 },
      {
        coin: xrp,
        facts: facts({
          word: 'XRP',
          figure: figure({ price: 1.38, lastDigits: { low: 0.01, high: 0.01 } }),
          since: {
            published,
            past: { kind: 'price', price: 1.3811, currency: 'usd', at: publishedAt, source: 'binance' },
          },
        }),
      },
    ),
  'small-eur': () => inCurrency({ price: 59_712.4, currency: 'eur' }, { locale: 'de-DE' }),
  'small-jpy': () => inCurrency({ price: 11_106_589, currency: 'jpy' }, { locale: 'ja-JP' }),
  'small-idr': () => inCurrency({ price: 1_153_012_345, currency: 'idr' }, { locale: 'de-DE' }),
  'small-btc': () =>
    inCurrency({ coin: 'ripple', price: 0.00002084, currency: 'btc', rank: 4 }, { coin: xrp }),
  'small-tiny': () =>
    inCurrency(
      { coin: 'shiba-inu', price: 9.53e-11, currency: 'btc', change24h: -3.2, rank: 28 },
      { coin: shiba },
    ),
  'small-long-name': () =>
    inCurrency(
      { price: 1_234_567.891, change24h: 1234.5, rank: 1284 },
      {
        coin: {
          id: 'usd-plus',
          name: 'The Extraordinarily Long Named Liquid Restaked Governance Token',
          symbol: 'XLRSTGOV2',
        },
      },
    ),
  'small-loading': () =>
    props({
      details: false,
      state: { kind: 'loading' },
      facts: facts({
        chart: { range: '24h', series: { kind: 'loading' } },
        since: { published, past: null },
        figure: 'reading',
      }),
    }),
  offline: () => offlineCard(true),
  'small-offline': () => offlineCard(false),
  'small-last-known': () =>
    props({
      details: false,
      state: ready({ ...bitcoin, at: now - 26 * 60_000 }, { problem: offline }),
    }),
  'small-light': () => props({ details: false, theme: 'light' }),
  'small-theme-dark': () => props({ details: false, theme: 'dark' }),
};

function offlineCard(details: boolean): PopoverProps {
  return props({
    details,
    state: { kind: 'failed', problem: offline },
    facts: facts({
      chart: { range: '24h', series: { kind: 'failed', problem: offline } },
      since: { published, past: { kind: 'failed', problem: offline } },
      figure: null,
    }),
  });
}
