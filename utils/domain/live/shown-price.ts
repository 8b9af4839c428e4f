import type { Quote } from '../quote/quote.ts';
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

/** Exchanges stream in dollars and USDT; in other currencies a tick would not be comparable. */
export function isStreamed(currency: string): boolean {
  return currency === 'usd';
}

/**
 * The newer of a quote and a tick; but a quote between two ticks is not shown, as price and unit would change back and
 * forth. The quote's other figures (market cap, volume, high and low) keep the quote's unit and source.
 */
export function shownPrice(quote: Quote, tick: Tick | undefined): ShownPrice {
  const isDollars = quote.currency === 'usd' || quote.currency === 'usdt';
  const live = tick !== undefined && isDollars && quote.at - tick.at < silenceMs;
  if (!live) return { ...quote, live };
  const { price, currency, change24h, at, source } = tick;
  return { price, currency, change24h, at, source, live };
}

/** Whether the stream is running, judged by the time of its last tick. */
export function isLive({ live, at }: Pick<ShownPrice, 'live' | 'at'>, now: number): boolean {
  return live && now - at < silenceMs;
}

/** A quote from a tick alone, for a coin without a quote. */
export function quoteOf({ coin, price, currency, change24h, at, source }: Tick): Quote {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  return { coin, price, currency, change24h, at, source, ...unknown };
}
