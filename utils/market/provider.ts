import type { CoinId } from '../domain/coin/coin.ts';
import type { GlobalMarket, ProviderId, Quote } from '../domain/quote/quote.ts';
import type { HttpFailure } from '../platform/http.ts';

export type Answer<T> = { readonly ok: true; readonly value: T } | HttpFailure;

/** Quotes that a provider gave, and how many rows did not fit and were left out. */
export interface QuoteBatch {
  readonly quotes: readonly Quote[];
  readonly dropped: number;
}

/** A source of market figures. One file each: address, schema, mapping, nothing else. */
export interface MarketProvider {
  readonly id: ProviderId;
  /**
   * @param coins the coins by id, or `top` for the provider's one page of the largest
   * @param currency lower-case code
   * @param now milliseconds since 1970: no quote is newer
   */
  quotes(coins: 'top' | readonly CoinId[], currency: string, now: number): Promise<Answer<QuoteBatch>>;
  global(currency: string, now: number): Promise<Answer<GlobalMarket>>;
}
