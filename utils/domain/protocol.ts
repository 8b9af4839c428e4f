import type { TargetPrice } from './alerts/alert-window.ts';
import type { CardShortcuts } from './card/card-facts.ts';
import type { ChartRange } from './chart/chart-range.ts';
import type { Choice } from './choices/choice.ts';
import type { WordChoices } from './choices/word-choices.ts';
import type { Coin, CoinId } from './coin/coin.ts';
import type { CoinWord } from './coin/coin-word.ts';
import type { CoinContext, MarketLiquidations } from './context/coin-context.ts';
import type { KeyService, MaskedKey, NewKey } from './keys/api-key.ts';
import type { PaintedStyle } from './settings/page-settings.ts';
import type { KeyCheckReply } from './keys/key-check.ts';
import type { Tick } from './live/tick.ts';
import type { Series, Shape } from './quote/history.ts';
import type { Mood } from './quote/mood.ts';
import type { PastPrice, PastPriceRequest } from './quote/past-price.ts';
import type { Problem } from './quote/problem.ts';
import type { GlobalMarket, Quote } from './quote/quote.ts';
import type { PageSettings } from './settings/page-settings.ts';

/** What the background knows of the coins asked for. A coin without an entry has no known price. */
export interface QuotesReply {
  readonly quotes: Readonly<Record<CoinId, Quote>>;
  /** Why the last refresh failed, or null. Quotes may be there all the same: the last known. */
  readonly problem: Problem | null;
  /** Of coins with a reason of their own, which precedes `problem`: no enabled source lists them, or their own request failed. */
  readonly problems?: Readonly<Record<CoinId, Problem>>;
  /** Milliseconds since 1970: asking before this moment is answered with the same figures. */
  readonly nextAt: number;
  /** The largest coins that the catalog lacks, or has under another symbol or name; absent where there are none. */
  readonly newCoins?: readonly Coin[];
}

export interface GlobalReply {
  readonly market: GlobalMarket | null;
  readonly problem: Problem | null;
}

/** What the background knows without a request, for the first frame of popup and side panel. */
export interface KnownFigures {
  /** The last known, however old. */
  readonly quotes: Readonly<Record<CoinId, Quote>>;
  readonly market: GlobalMarket | null;
  readonly mood: Mood | null;
  /** Prices of the last seven days without times, oldest first, of the coins that the hourly snapshot has. */
  readonly sparks: Readonly<Record<CoinId, readonly number[]>>;
}

/** A request for a coin's chart. */
export interface HistoryRequest {
  readonly coin: CoinId;
  readonly range: ChartRange;
  /** The reader asked for this chart: it may be requested from a provider by the coin's name. */
  readonly byName?: boolean | undefined;
}

/**
 * A chart's prices. Without `byName` they are those of the last seven days, whatever the range, so that one reply serves
 * every range up to that and a row of the popup, see `chartFor`. Without prices, problem and `isOnRequest` no source has any.
 */
export interface HistoryReply {
  readonly series: Series | null;
  /** The last seven days where their times are not known, or where `series` does not cover them. */
  readonly shape?: Shape;
  readonly problem: Problem | null;
  /** There may be a chart, for which the coin must be named to a provider: only where the reader asks for it. */
  readonly isOnRequest?: boolean;
}

/** What an alert could be about. */
export interface AlertOffer {
  readonly coin: CoinId;
  /** The article's target, where the reader pressed the bell beside it. */
  readonly target: TargetPrice | null;
}

/** What a page needs before it marks anything. */
export interface HelloReply {
  /** False where the reader turned this site off. */
  readonly enabled: boolean;
  readonly settings: PageSettings;
}

/** Calls to the background, each with the request it takes and the reply it gives. */
export interface BackgroundCalls {
  /** A page may have mentions: its frame needs the annotation's script. Answered once that has run there. */
  'annotation.load': { request: null; reply: null };
  /**
   * A frame is large and has text: it needs the gate's script. Answered once that has run there; false where the browser does not
   * allow it, as after the permission was revoked.
   */
  'gate.load': { request: null; reply: boolean };
  /** A page has its first mention, or its site may have been turned on or off. The site is known from the sender. */
  'page.hello': { request: null; reply: HelloReply };
  /** Which of these words of the page are muted or corrected. Words as returned by `foldWord`. */
  'page.words': { request: { readonly words: readonly string[] }; reply: WordChoices };
  /** Which coins outside the catalog these words of a page could be. */
  'coins.find': { request: { readonly words: readonly CoinWord[] }; reply: readonly Coin[] };
  /** Coins outside the catalog by name, symbol or their beginnings, as the reader typed them, best first. */
  'coins.search': { request: { readonly query: string }; reply: readonly Coin[] };
  /** The names of coins outside the catalog that the reader chose; without those that are in no list. */
  'coins.named': { request: { readonly coins: readonly CoinId[] }; reply: readonly Coin[] };
  /** Whether the permission for the caller's frame was revoked. */
  'page.isRevoked': { request: null; reply: boolean };
  /** A frame has marks to be styled, or has none any more. Content scripts only. */
  'marks.style': { request: { readonly style: PaintedStyle | null }; reply: null };
  /** Prices for the coins of a visible page or an open popup. */
  'quotes.get': { request: { readonly coins: readonly CoinId[] }; reply: QuotesReply };
  /** An SVG drawing from our own package as text, or null where we have none. */
  'icon.get': { request: { readonly coin: CoinId }; reply: string | null };
  /** The chart of a coin whose card is open, or about to open. */
  'history.get': { request: HistoryRequest; reply: HistoryReply };
  /** What coins cost at moments of the past: one reply for each request, in their order. */
  'prices.at': {
    request: { readonly requests: readonly PastPriceRequest[] };
    reply: readonly PastPrice[];
  };
  /** The figures around the price of a coin whose card is open, or about to open. Null where the reader wants none. */
  'context.get': { request: { readonly coin: CoinId }; reply: CoinContext | null };
  /** Extension pages only: the whole market's liquidations. Null where they are not wanted or not known. */
  'context.market': { request: null; reply: MarketLiquidations | null };
  /** Stores a choice that the reader made in a card. All of them can be undone on the options page. */
  'choice.make': { request: Choice; reply: null };
  /** Undoes the last choice that this frame's document made in the last minute; false where there is none. Pages only. */
  'choice.undo': { request: null; reply: boolean };
  /** Opens the options page. Pages only. */
  'options.open': { request: null; reply: null };
  /** The keyboard shortcuts that a card names. Pages only. */
  'card.shortcuts': { request: null; reply: CardShortcuts };
  /**
   * A card opens: whether its coin is on the watchlist. Null where that is not told: the frame has not asked prices of
   * the coin, or the tab has asked of too many coins.
   */
  'card.star': { request: { readonly coin: CoinId }; reply: boolean | null };
  /** The bell of a card was pressed: opens the window in which the reader makes an alert. Content scripts only. */
  'alert.offer': { request: AlertOffer; reply: null };
  /** A content script reads text in another script than Latin: answered once the names in such scripts are in its frame. */
  'native.load': { request: null; reply: null };
  /** A content script needs the code of cards in its frame; answered once it has run there. */
  'popover.load': { request: null; reply: null };
  /** Extension pages only. */
  'global.get': { request: null; reply: GlobalReply };
  /** The last known figures of these coins, without any request. Extension pages only. */
  'figures.known': { request: { readonly coins: readonly CoinId[] }; reply: KnownFigures };
  /** Extension pages only. Null where it is not known. */
  'mood.get': { request: null; reply: Mood | null };
  /** The reader's keys. Extension pages only, and they too see no whole key. */
  'keys.list': { request: null; reply: readonly MaskedKey[] };
  'keys.set': { request: NewKey; reply: readonly MaskedKey[] };
  /** Checks a saved key by one request to its provider. */
  'keys.check': { request: { readonly service: KeyService }; reply: KeyCheckReply };
  'keys.remove': { request: { readonly service: KeyService }; reply: readonly MaskedKey[] };
}

/** Sent by the subscriber on the port of live prices. The last one counts. */
export interface LiveRequest {
  readonly coins: readonly CoinId[];
  /**
   * Those of the coins that may be named to an exchange: those of pinned cards, or of the watchlist. Others are streamed only
   * where they are on the list that is the same for every reader.
   */
  readonly named: readonly CoinId[];
}

/** Sent on the port of live prices, by the background. */
export interface LiveNews {
  /** The newest of each coin since the last message. */
  readonly ticks: readonly Tick[];
}
