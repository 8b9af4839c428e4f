import type { Quote } from '../quote/quote.ts';
import { coinUnit } from '../quote/own-unit.ts';
import { sameUnit } from '../since/verdict.ts';
import { minuteMs } from '../time.ts';
import { silenceMs } from './live-state.ts';
import type { Tick } from './tick.ts';

/** The displayed price with its unit, time and source. */
export interface ShownPrice extends Pick<
  Quote,
  'price' | 'currency' | 'change24h' | 'changeIn' | 'at' | 'source' | 'converted'
> {
  /** Whether it is a tick: the price of one exchange, not an aggregate of markets. */
  readonly live: boolean;
}

/** Ticks are converted to every currency that is not itself a coin. */
export function isStreamed(currency: string): boolean {
  return coinUnit(currency) === null;
}

/**
 * The newer of a quote and a tick; but a quote between two ticks is not shown, as the price would change back and forth. The
 * quote's other figures (market cap, volume, high and low) keep the quote's source.
 * @param trusted whether the quote's figures may be combined with the tick: not where the two are apart
 */
export function shownPrice(quote: Quote, tick: Tick | undefined, trusted = true): ShownPrice {
  const live =
    tick !== undefined && sameUnit(tick.currency, quote.currency) && quote.at - tick.at < silenceMs;
  if (!live) return { ...quote, live };
  const { price, currency, at, source, converted } = tick;
  const change = (trusted && changeSinceDayAgo(quote, tick)) || ownChange(tick);
  return { price, currency, ...change, at, source, ...(converted && { converted }), live };
}

type Change = Pick<ShownPrice, 'change24h' | 'changeIn'>;

/** A quote that is older than this tells the price of another moment than 24 hours ago. */
const longestQuoteAge = 15 * minuteMs;

/** The tick against the quote's price 24 hours ago; null where that is not known in the tick's currency. */
function changeSinceDayAgo(quote: Quote, tick: Tick): Change | null {
  const { change24h, changeIn } = quote;
  const isUsable = change24h !== null && change24h > -100 && tick.at - quote.at < longestQuoteAge;
  if (!isUsable || quote.currency !== tick.currency) return null;
  const dayAgo = quote.price / (1 + change24h / 100);
  return { change24h: (tick.price / dayAgo - 1) * 100, ...(changeIn !== undefined && { changeIn }) };
}

function ownChange({ change24h, changeIn }: Tick): Change {
  return { change24h, ...(changeIn !== undefined && { changeIn }) };
}

/** Whether the stream is running, judged by the time of its last tick. */
export function isLive({ live, at }: Pick<ShownPrice, 'live' | 'at'>, now: number): boolean {
  return live && now - at < silenceMs;
}

/** A quote from a tick alone, for a coin without a quote. */
export function quoteOf(tick: Tick): Quote {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  return { ...tick, ...unknown };
}
