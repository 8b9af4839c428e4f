import type { CoinId } from '../domain/coin/coin.ts';
import type { Series } from '../domain/quote/history.ts';
import type { GlobalMarket, ProviderId, Quote } from '../domain/quote/quote.ts';
import type { HttpFailure } from '../platform/http.ts';

export type Answer<T> = { readonly ok: true; readonly value: T } | HttpFailure;

/** Quotes that a provider gave, and how many rows did not fit and were left out. */
export interface QuoteBatch {
  readonly quotes: readonly Quote[];
  readonly dropped: number;
  /**
   * Of an answer to `top`: the coins that it is about, also those without a price. Only from a provider whose ids are
   * the coins' own, which is to be asked for no coin of this list by id.
   */
  readonly page?: readonly CoinId[];
}

export interface Ask {
  /** Lower-case code that the reader wants. A provider that can't speak it answers in its own unit. */
  readonly currency: string;
  /** Milliseconds since 1970: no figure is newer. */
  readonly now: number;
}

export interface QuoteAsk extends Ask {
  /** Coins by id, or `top` for what is the same for everyone: the provider's largest. */
  readonly coins: 'top' | readonly CoinId[];
}

export interface HistoryAsk extends Ask {
  readonly coin: CoinId;
  /** Milliseconds since 1970, both. */
  readonly from: number;
  readonly to: number;
}

/** A source of market figures. One file each: address, schema, mapping, nothing else. Each call is one request. */
export interface MarketProvider {
  readonly id: ProviderId;
  /** Names its budget and its cool-down. A provider with two hosts, or with a key and without, has two. */
  readonly circuit: string;
  /** The most requests that may leave in any 60 s. */
  readonly perMinute: number;
  /** Asking again within this time, in milliseconds, would bring the same figures. */
  readonly cacheMs: number;
  /** The wait after "too many requests" where the provider names none, in milliseconds. */
  readonly limitedMs: number;
  /** Whether `top` brings all that the provider has, so that asking by id could add nothing. */
  readonly topIsAll: boolean;
  /** Those of the coins that it may have a price for. */
  knows(coins: readonly CoinId[]): Promise<readonly CoinId[]>;
  quotes(ask: QuoteAsk): Promise<Answer<QuoteBatch>>;
  global?(ask: Ask): Promise<Answer<GlobalMarket>>;
  /** Prices in the order of time; as fine as the provider gives them for a span of this length. */
  history?(ask: HistoryAsk): Promise<Answer<Series>>;
}

type With<K extends 'global' | 'history'> = MarketProvider & Required<Pick<MarketProvider, K>>;

export function hasGlobal(provider: MarketProvider): provider is With<'global'> {
  return provider.global !== undefined;
}

export function hasHistory(provider: MarketProvider): provider is With<'history'> {
  return provider.history !== undefined;
}
