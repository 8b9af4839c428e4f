import type { CoinId } from './coin/coin.ts';
import type { PageSettings } from './settings/page-settings.ts';
import type { Problem } from './quote/problem.ts';
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
  /** A content script needs the card's code in its frame; answered once it has run there. */
  'popover.load': { request: null; reply: null };
  /** Extension pages only. */
  'global.get': { request: null; reply: GlobalReply };
}

/** One coin of a page and how often it is mentioned. */
export interface PageCoin {
  readonly coin: CoinId;
  readonly mentions: number;
}

export interface PageSummary {
  readonly host: string;
  readonly enabled: boolean;
  /** True where the page asks us to stay away, and is left alone. */
  readonly optedOut: boolean;
  /** Most mentioned first. */
  readonly coins: readonly PageCoin[];
}

/** Calls to a tab's content script. */
export interface PageCalls {
  'page.summary': { request: null; reply: PageSummary };
  /** The reader took permissions back: stop where nothing in `left` covers the page. Match patterns, both. */
  'page.revoked': {
    request: { readonly removed: readonly string[]; readonly left: readonly string[] };
    reply: null;
  };
  /** Settings changed: say hello again. */
  'page.refresh': { request: null; reply: null };
}
