import type { PopoverProps } from '../../components/popover/PopoverCard.tsx';
import { type KnownQuote, stateOfQuote } from '../../components/shared/quote-state.ts';
import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import { aroundStates } from './around-states.ts';
import { bitcoin, facts, props, ready } from './card-base.ts';
import { chartStates } from './chart-states.ts';
import { figure, figureStates, publishedAt } from './figure-states.ts';
import { liveStates } from './live-states.ts';
import { smallStates } from './small-states.ts';
import { sinceStates } from './since-states.ts';
import { now, walk } from './walk.ts';

const hour = 3_600_000;
const failed = { code: 'rate-limited', source: 'coingecko', retryAt: now + 60_000 } as const;

function euro(): PopoverProps {
  const series = {
    points: walk(55_100, 59_712.4, 7 * 24 * hour),
    currency: 'eur',
    source: 'coingecko',
  } as const;
  const at = now - 4 * 24 * hour;
  return props({
    locale: 'de-DE',
    state: ready({
      ...bitcoin,
      price: 59_712.4,
      currency: 'eur',
      high24h: 60_231.1,
      low24h: 52_900.18,
      volume24h: 82.4e9,
      marketCap: 1.19e12,
    }),
    facts: facts({
      chart: { range: '7d', series: { kind: 'ready', series } },
      since: {
        published: { at, precision: 'time', zone: 'uncertain' },
        past: { kind: 'price', price: 61_044.9, currency: 'eur', at, source: 'coingecko' },
      },
      figure: figure({ price: 65_000, currency: 'eur', kind: 'stated' }),
    }),
  });
}

/** A price that was converted, for a locale that `Intl` refuses: Chromium on Linux can report it. */
function converted(): PopoverProps {
  const conversion = { from: 'usd', rates: 'frankfurter', at: Date.UTC(2026, 1, 6) } as const;
  const quote = { ...bitcoin, price: 59_712.4, currency: 'eur', changeIn: 'usd', converted: conversion };
  return props({ locale: 'en-US@posix', state: ready(quote), facts: facts({ figure: null }) });
}

function tiny(): PopoverProps {
  const series = {
    points: walk(0.0000058, 0.00000613, 24 * hour),
    currency: 'usd',
    source: 'coingecko',
  } as const;
  return props({
    coin: { id: 'shiba-inu', name: 'Shiba Inu', symbol: 'SHIB' },
    state: ready({
      ...bitcoin,
      coin: 'shiba-inu',
      price: 0.00000613,
      change24h: -3.2,
      high24h: 0.00000641,
      low24h: 0.00000598,
      volume24h: 182e6,
      marketCap: 3.61e9,
      rank: 28,
    }),
    facts: facts({
      word: 'SHIB',
      chart: { range: '24h', series: { kind: 'ready', series } },
      since: {
        published: { at: publishedAt, precision: 'time', zone: 'known' },
        past: { kind: 'price', price: 0.00000633, currency: 'usd', at: publishedAt, source: 'coingecko' },
      },
      figure: figure({ price: 0.00001, currency: 'usd', kind: 'target' }),
      starred: false,
    }),
  });
}

/** A figure in dollars for a reader with euros, whose price of then was converted. */
function otherUnit(): PopoverProps {
  const { facts: own, ...card } = euro();
  const at = publishedAt;
  const market = { kind: 'price', price: 68_461.8, currency: 'usdt', at, source: 'binance' } as const;
  const rate = { from: 'usdt', rates: 'frankfurter', at: Date.UTC(2026, 1, 6) } as const;
  return {
    ...card,
    facts: {
      ...own!,
      since: {
        published: { at, precision: 'time', zone: 'known' },
        past: { ...market, price: 57_918.7, currency: 'eur', converted: rate },
      },
      figure: figure({ change: { percent: 10.66, spanMs: 24 * hour } }, { market }),
    },
  };
}

/** Facts in the unit of a quote, so that nothing on the card is in another. */
function liveFacts({ quote }: KnownQuote, pinned: boolean): CardFacts {
  const { price, currency } = quote ?? bitcoin;
  const series = {
    points: walk(price * 0.904, price, 24 * hour),
    currency,
    source: 'coingecko',
  } as const;
  return facts({
    pinned,
    chart: { range: '24h', series: { kind: 'ready', series } },
    since: {
      published: { at: publishedAt, precision: 'time', zone: 'known' },
      past: { kind: 'price', price: price * 0.969, currency, at: publishedAt, source: 'coingecko' },
    },
    figure: null,
  });
}

/** The states of the card for visual review, by the name of the screenshot. */
export function cardStates(): Readonly<Record<string, PopoverProps>> {
  return {
    fresh: props(),
    ...Object.fromEntries(
      Object.entries(aroundStates).map(([name, around]) => [name, props({ facts: facts(around) })]),
    ),
    ...Object.fromEntries(
      Object.entries(liveStates(bitcoin, now)).map(([name, known]) => [
        name,
        props({ state: stateOfQuote(known), facts: liveFacts(known, name === 'live') }),
      ]),
    ),
    stale: props({ state: ready({ ...bitcoin, at: now - 26 * 60_000 }, { problem: failed }) }),
    failed: props({
      state: { kind: 'failed', problem: failed },
      facts: facts({
        chart: {
          range: '24h',
          series: { kind: 'failed', problem: { ...failed, code: 'timeout', source: 'binance' } },
        },
        since: {
          published: { at: publishedAt, precision: 'time', zone: 'known' },
          past: { kind: 'failed', problem: { ...failed, code: 'budget' } },
        },
      }),
    }),
    'no-history': props({
      facts: facts({
        chart: { range: '24h', series: { kind: 'none' } },
        since: {
          published: { at: Date.UTC(2023, 4, 3), precision: 'day', zone: 'uncertain' },
          past: { kind: 'none', why: 'out-of-reach' },
        },
        figure: null,
      }),
    }),
    ...Object.fromEntries(
      Object.entries(sinceStates).map(([name, since]) => [
        name,
        props({ facts: facts({ since, figure: figure({ price: 61_000 }) }) }),
      ]),
    ),
    'long-name': props({
      coin: {
        id: 'usd-plus',
        name: 'The Extraordinarily Long Named Liquid Restaked Governance Token',
        symbol: 'XLRSTGOV2',
      },
      state: ready({
        ...bitcoin,
        price: 1_234_567.891,
        change24h: 1234.5,
        high24h: 1_300_000,
        low24h: 999_999.99,
        rank: 1284,
      }),
      facts: facts({
        figure: figure({ price: 1_500_000, currency: 'usd', kind: 'stated' }),
        since: {
          published: { at: publishedAt, precision: 'time', zone: 'known' },
          past: { kind: 'price', price: 1_012_345, currency: 'usd', at: publishedAt, source: 'coingecko' },
        },
      }),
    }),
    ...Object.fromEntries(
      Object.entries(chartStates).map(([name, chart]) => [name, props({ facts: facts({ chart }) })]),
    ),
    ...Object.fromEntries(
      Object.entries(figureStates).map(([name, stated]) => [
        name,
        props({ facts: facts({ figure: stated }) }),
      ]),
    ),
    'other-unit': otherUnit(),
    'tiny-price': tiny(),
    eur: euro(),
    converted: converted(),
    dark: props({ facts: facts({ pinned: true, starred: false }) }),
    rtl: props({ facts: facts({ word: 'بيتكوين' }) }),
    loading: props({
      state: { kind: 'loading' },
      facts: facts({
        chart: { range: '24h', series: { kind: 'loading' } },
        since: { published: { at: publishedAt, precision: 'time', zone: 'known' }, past: null },
      }),
    }),
    'colour-blind': props({ palette: 'blue-orange' }),
    ...Object.fromEntries(Object.entries(smallStates).map(([name, make]) => [name, make()])),
  };
}
