import type { PopoverProps } from '../../components/popover/PopoverCard.tsx';
import { type KnownQuote, type QuoteState, stateOfQuote } from '../../components/shared/quote-state.ts';
import type { CardFacts } from '../../utils/domain/card/card-facts.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { figure, publishedAt } from './figure-states.ts';
import { now, walk } from './walk.ts';

const hour = 3_600_000;
export const bitcoin: Quote = {
  coin: 'bitcoin',
  price: 70_652.6,
  currency: 'usd',
  change24h: 10.66,
  high24h: 71_690.12,
  low24h: 62_100.4,
  volume24h: 98.2e9,
  marketCap: 1.41e12,
  rank: 1,
  at: now - 20_000,
  source: 'coingecko',
};

/** What the card of a Bitcoin mention shows besides the price. */
export function facts(changes: Partial<CardFacts> = {}): CardFacts {
  const series = {
    points: walk(63_900, 70_652.6, 24 * hour),
    currency: 'usdt',
    source: 'binance',
  } as const;
  const past = {
    kind: 'price',
    price: 68_461.8,
    currency: 'usdt',
    at: publishedAt,
    source: 'binance',
  } as const;
  return {
    word: 'BTC',
    reasons: [{ code: 'clear-symbol' }, { code: 'near-word', word: 'price' }, { code: 'named-elsewhere' }],
    runnerUp: null,
    chart: { range: '24h', series: { kind: 'ready', series } },
    since: { published: { at: publishedAt, precision: 'time', zone: 'known' }, past },
    figure: figure({ price: 68_412, currency: 'usd', kind: 'stated' }),
    starred: true,
    pinned: false,
    ...changes,
  };
}

/** The state of a card that has this quote. */
export function ready(quote: Quote, more: Partial<KnownQuote> = {}): QuoteState {
  return stateOfQuote({ asked: true, quote, problem: null, ...more });
}

/** A card about Bitcoin. */
export function props(changes: Partial<PopoverProps> = {}): PopoverProps {
  return {
    coin: { id: 'bitcoin', name: 'Bitcoin', symbol: 'BTC' },
    icon: null,
    state: ready(bitcoin),
    now,
    locale: 'en-US',
    timeZone: 'UTC',
    palette: 'green-red',
    details: true,
    facts: facts(),
    ...changes,
  };
}
