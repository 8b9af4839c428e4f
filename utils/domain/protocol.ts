import type { CoinId } from './coin/coin.ts';
import type { KeyService, MaskedKey, NewKey } from './keys/api-key.ts';
import type { Tick } from './live/tick.ts';
import type { PageSettings } from './settings/page-settings.ts';
import type { Problem } from './quote/problem.ts';
import type { PriceAt, Series } from './quote/history.ts';
import type { Mood } from './quote/mood.ts';
import type { GlobalMarket, Quote } from './quote/quote.ts';

/** What the background knows of the coins asked for. A coin without an entry has no known price. */
export interface QuotesReply {
  readonly quotes: Readonly<Record<CoinId, Quote>>;
  /** Why the last refresh failed, or null. Quotes may be there all the same: the last known. */
  readonly problem: Problem | null;
  /** Milliseconds since 1970: asking before this moment is answered with the same figures. */
  readonly nextAt: number;
}

export interface GlobalReply {
  readonly market: GlobalMarket | null;
  readonly problem: Problem | null;
}

/** What a page must know before it does anything. */
export interface HelloReply {
  /** False where the reader switched this site off. */
  readonly enabled: boolean;
  readonly settings: PageSettings;
}

/** Calls to the background, each with the request it takes and the reply it gives. */
export interface BackgroundCalls {
  /** A content script starts, or was told that settings changed. The site is known from the sender. */
  'page.hello': { request: null; reply: HelloReply };
  /** Prices for the coins of a visible page or an open popup. */
  'quotes.get': { request: { readonly coins: readonly CoinId[] }; reply: QuotesReply };
  /** An SVG drawing from our own package as text, or null where we have none. */
  'icon.get': { request: { readonly coin: CoinId }; reply: string | null };
  /** Extension pages only. */
  'global.get': { request: null; reply: GlobalReply };
  /** Extension pages only. Null where it is not known. */
  'mood.get': { request: null; reply: Mood | null };
  /** The last 24 hours in steps of about five minutes, or null where nobody has them now. */
  'history.day': { request: { readonly coin: CoinId }; reply: Series | null };
  /** The price at a past moment (milliseconds since 1970), or null where nobody has one near it. */
  'history.at': { request: { readonly coin: CoinId; readonly at: number }; reply: PriceAt | null };
  /** The reader's keys. Extension pages only, and they too see no whole key. */
  'keys.list': { request: null; reply: readonly MaskedKey[] };
  'keys.set': { request: NewKey; reply: readonly MaskedKey[] };
  'keys.retry': { request: { readonly service: KeyService }; reply: readonly MaskedKey[] };
  'keys.remove': { request: { readonly service: KeyService }; reply: readonly MaskedKey[] };
}

/** Sent on the port of live prices, by who listens. The last one counts. */
export interface LiveRequest {
  readonly coins: readonly CoinId[];
}

/** Sent on the port of live prices, by the background. */
export interface LiveNews {
  readonly tick: Tick;
}

/** One coin of a page and how often it is mentioned. */
export interface PageCoin {
  readonly coin: CoinId;
  readonly mentions: number;
}

export interface PageSummary {
  readonly host: string;
  readonly enabled: boolean;
  /** Most mentioned first. */
  readonly coins: readonly PageCoin[];
}

/** Calls to a tab's content script. */
export interface PageCalls {
  'page.summary': { request: null; reply: PageSummary };
  /** Settings changed: say hello again. */
  'page.refresh': { request: null; reply: null };
}
