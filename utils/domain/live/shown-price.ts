import type { Quote } from '../quote/quote.ts';
import { silenceMs } from './live-state.ts';
import type { Tick } from './tick.ts';

/** The price that stands on the screen, with the unit, the time and the source that belong to it. */
export interface ShownPrice extends Pick<
  Quote,
  'price' | 'currency' | 'change24h' | 'changeIn' | 'at' | 'source' | 'converted'
> {
  /** Whether it is streamed: no aggregate of markets, but what one exchange trades at. */
  readonly live: boolean;
}

/** Exchanges stream dollars and USDT. In other currencies a streamed price would be another figure altogether. */
export function isStreamed(currency: string): boolean {
  return currency === 'usd';
}

/**
 * The newer of a quote and a streamed price; but a quote that comes in between two streamed prices does not
 * take the place of either, as price and unit would change to and fro. The quote's other figures (cap, volume, high and low) keep the
 * quote's unit and source.
 */
export function shownPrice(quote: Quote, tick: Tick | undefined): ShownPrice {
  const isDollars = quote.currency === 'usd' || quote.currency === 'usdt';
  const live = tick !== undefined && isDollars && quote.at - tick.at < silenceMs;
  if (!live) return { ...quote, live };
  const { price, currency, change24h, at, source } = tick;
  return { price, currency, change24h, at, source, live };
}

/** Whether the stream still runs, as far as its last price tells. */
export function isLive({ live, at }: ShownPrice, now: number): boolean {
  return live && now - at < silenceMs;
}

/** All that a streamed price alone says of a coin, where no provider gave a quote. */
export function quoteOf({ coin, price, currency, change24h, at, source }: Tick): Quote {
  const unknown = { high24h: null, low24h: null, volume24h: null, marketCap: null, rank: null };
  return { coin, price, currency, change24h, at, source, ...unknown };
}
