import type { Sparkline } from '../domain/chart/sparkline.ts';
import type { CoinId, NewCoin } from '../domain/coin/coin.ts';
import type { Series } from '../domain/quote/history.ts';
import type { GlobalMarket, ProviderId, Quote } from '../domain/quote/quote.ts';
import type { HttpFailure } from '../platform/http.ts';

/** A provider's figures, or why there are none. */
export type ProviderResult<T> = { readonly ok: true; readonly value: T } | HttpFailure;

/** The quotes of one response, and how many of its rows were invalid and dropped. */
export interface QuoteBatch {
  readonly quotes: readonly Quote[];
  readonly dropped: number;
  /**
   * Of a response to `top`: the coins that it is about, also those without a price. Only from a provider whose ids are
   * the coins' own; no coin of this list is requested from it by id.
   */
  readonly page?: readonly CoinId[];
  /** The coins of `page` with symbol and name, where these are usable. */
  readonly named?: readonly NewCoin[];
}

export interface FigureRequest {
  /** Lower-case code of the reader's currency. A provider without it replies in its own unit. */
  readonly currency: string;
  /** Milliseconds since 1970: no figure is newer. */
  readonly now: number;
}

export interface QuoteRequest extends FigureRequest {
  /** Coins by id, or `top` for the request that is the same for every reader: the provider's largest. */
  readonly coins: 'top' | readonly CoinId[];
  /** Takes a token for a second request of this call; false where the limiter refuses it. */
  readonly admitFollowUp: () => Promise<boolean>;
}

export interface HistoryRequest extends FigureRequest {
  readonly coin: CoinId;
  /** Milliseconds since 1970, both. */
  readonly from: number;
  readonly to: number;
}

/** A page of the provider's list of coins by market cap: 1 is the shared one, with the largest. */
export interface PageRequest extends FigureRequest {
  readonly page: number;
}

/** The coins of one page of the list with their prices of seven days. */
export interface SnapshotPage {
  /** All coins of the page, also those without prices. */
  readonly coins: readonly CoinId[];
  readonly lines: readonly Sparkline[];
}

/**
 * A source of market figures. One file each: address, schema, mapping, nothing else. Each call is one request; a second
 * one needs `admitFollowUp`.
 */
export interface MarketProvider {
  readonly id: ProviderId;
  /** Names its token bucket and its cool-down. A provider with two hosts, or with a key and without, has two. */
  readonly circuit: string;
  /** The most requests that may be sent in any 60 s. */
  readonly perMinute: number;
  /** A request within this time after the last one, in milliseconds, would bring the same figures. */
  readonly cacheMs: number;
  /** The cool-down after "too many requests" where the provider names none, in milliseconds. */
  readonly limitedMs: number;
  /** Whether `top` brings all that the provider has, so that a request by id could add nothing. */
  readonly topIsAll: boolean;
  /** The most coins of one request by id. */
  readonly maxCoins: number;
  /** Those of the coins that it may have a price for, however many. */
  lists(coins: readonly CoinId[]): Promise<readonly CoinId[]>;
  quotes(request: QuoteRequest): Promise<ProviderResult<QuoteBatch>>;
  global?(request: FigureRequest): Promise<ProviderResult<GlobalMarket>>;
  /** The quotes of a page of the list after the first. */
  listPage?(request: PageRequest): Promise<ProviderResult<QuoteBatch>>;
  /** A page of the list with prices of seven days, whose times are not known. The same request for every reader. */
  snapshot?(request: PageRequest): Promise<ProviderResult<SnapshotPage>>;
  /** Prices, oldest first, with the finest interval that the provider has for a span of this length. */
  history?(request: HistoryRequest): Promise<ProviderResult<Series>>;
}

type With<K extends 'global' | 'history' | 'listPage' | 'snapshot'> = MarketProvider &
  Required<Pick<MarketProvider, K>>;

export function hasGlobal(provider: MarketProvider): provider is With<'global'> {
  return provider.global !== undefined;
}

export function hasHistory(provider: MarketProvider): provider is With<'history'> {
  return provider.history !== undefined;
}

export function hasListPage(provider: MarketProvider): provider is With<'listPage'> {
  return provider.listPage !== undefined;
}

export function hasSnapshot(provider: MarketProvider): provider is With<'snapshot'> {
  return provider.snapshot !== undefined;
}
