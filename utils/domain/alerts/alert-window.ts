import { coinIdPattern, longestCoinId, type CoinId } from '../coin/coin.ts';
import { isPrice } from '../quote/plausible.ts';

/** A price that an article states as a target, in its own unit. */
export interface TargetPrice {
  readonly value: number;
  /** Lower-case code. */
  readonly currency: string;
}

/** What the window for alerts opens with. */
export interface WindowRequest {
  /** Null to search for one. */
  readonly coin: CoinId | null;
  readonly target: TargetPrice | null;
  /** Text that no coin was found for. */
  readonly query: string;
}

/** The longest text that is searched for. */
const longestQuery = 60;

/** The part of the window's address behind `#`. */
export function windowHash({ coin, target, query }: Partial<WindowRequest>): string {
  const parts = new URLSearchParams();
  if (coin) parts.set('coin', coin);
  if (target) {
    parts.set('price', String(target.value));
    parts.set('currency', target.currency);
  }
  if (query) parts.set('find', query.slice(0, longestQuery));
  return parts.toString();
}

/** Reads it again. Other pages can't open the window, but its address can be typed: what does not fit is left out. */
export function readWindowHash(hash: string): WindowRequest {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const coin = parts.get('coin') ?? '';
  const value = Number(parts.get('price') ?? Number.NaN);
  const currency = parts.get('currency') ?? '';
  return {
    coin: coinIdPattern.test(coin) && coin.length <= longestCoinId ? coin : null,
    target: isPrice(value) && /^[a-z]{3,6}$/.test(currency) ? { value, currency } : null,
    query: (parts.get('find') ?? '').slice(0, longestQuery),
  };
}
