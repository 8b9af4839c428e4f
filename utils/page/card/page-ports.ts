import type {
  CardAction,
  CardFacts,
  CardShortcuts,
  NoticeAction,
  NoticeFacts,
} from '../../domain/card/card-facts.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import type { ShownTheme } from '../../domain/color/card-theme.ts';
import type { CoinContext } from '../../domain/context/coin-context.ts';
import type { Point } from '../../domain/hover/pointer-motion.ts';
import type { Tick } from '../../domain/live/tick.ts';
import type { PinnedAction } from '../../domain/page-protocol.ts';
import type {
  AlertOffer,
  HelloReply,
  HistoryReply,
  HistoryRequest,
  LiveRequest,
  QuotesReply,
} from '../../domain/protocol.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import type { Mention, RecognitionOptions } from '../../domain/recognition/mention.ts';
import type { PageSettings, PaintedStyle } from '../../domain/settings/page-settings.ts';
import type { CardFigure, PlacedCoin } from '../../domain/since/article-figure.ts';
import type { PageComparison, PublishedMoment } from '../../domain/since/since.ts';
import type { MessageSource } from '../../domain/text/messages.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionCursor } from '../marks/mention-cursor.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PageWordPorts } from '../marks/page-words.ts';

/** What the page code calls outside of the page. The content script connects these to the background. */
export interface PagePorts extends PageWordPorts {
  hello(): Promise<HelloReply>;
  /** Inserts the style rules for marks into this frame, or removes them. */
  styleMarks(style: PaintedStyle | null): Promise<unknown>;
  quotes(coins: readonly CoinId[]): Promise<QuotesReply>;
  /** Streams ticks of the request's coins until the signal. */
  live(request: LiveRequest, onTick: (tick: Tick) => void, signal: AbortSignal): void;
  /** A chart. Without this port cards have none. */
  readonly history?: (request: HistoryRequest) => Promise<HistoryReply>;
  /** Past prices: one reply for each request, in order. */
  readonly pastPrices?: (requests: readonly PastPriceRequest[]) => Promise<readonly PastPrice[]>;
  /** The figures around a coin's price; null where there are none. */
  readonly context?: (coin: CoinId) => Promise<CoinContext | null>;
  /** Whether the coin of the open card is on the watchlist; null where the background does not tell. */
  isStarred?(coin: CoinId): Promise<boolean | null>;
  /** Stores a choice that the reader made in a card. */
  choose?(choice: Choice): Promise<unknown>;
  /** Opens the window in which the reader makes an alert. */
  offerAlert?(offer: AlertOffer): Promise<unknown>;
  /** Undoes the last choice of this frame; false where there is none of the last minute. */
  undo?(): Promise<boolean>;
  openOptions?(): Promise<unknown>;
  /** The coins outside the catalog that match a query. */
  findCoins?(query: string): Promise<readonly Coin[]>;
  /** Adds coins outside the catalog to those of this page. */
  learnCoins?(coins: readonly Coin[]): void;
  /** The keyboard shortcuts as the browser has them now. */
  shortcuts?(): Promise<CardShortcuts>;
  /** Loads what `recognise` needs for these texts besides; null where nothing is missing. Without this port nothing ever is. */
  prepare?(texts: readonly string[]): Promise<void> | null;
  /** Pauses between steps of a few milliseconds at most. */
  recognise(
    paragraphs: readonly string[],
    options: RecognitionOptions,
  ): Generator<undefined, readonly Mention[]>;
  /** Creates the card's host; has the scripts of cards injected into the page first, once. */
  popover(signal: AbortSignal): Promise<CardHost>;
}

/** What the content script provides to the card's script, so that the catalog is loaded only once. */
export interface CardSources {
  readonly article: Article;
  readonly coinById: (id: CoinId) => Coin | undefined;
  /** Best rank first. A page that is only read does without the list. */
  readonly catalog: () => readonly Coin[];
  /** An SVG drawing as text, or null where there is none. */
  readonly fetchIcon: (coin: CoinId) => Promise<string | null>;
  /** The card's UI text: the card's script has no browser API. */
  readonly messages: MessageSource;
  /** Ends what outlives the annotation of the page: the notice after a site was turned off. */
  readonly ended: AbortSignal;
}

/** What the page says about its mentions. Read by a script that is loaded with the card's, as only cards need it. */
export interface Article {
  /** When the page, or on a feed the post around the mention, was published; null where it does not say. */
  published(marked: MarkedMention): PublishedMoment | null;
  /**
   * The figure that the page states for a mention. Pauses in between, as a paragraph may be long.
   * @param index the mentions around it: each claim belongs to one of them
   */
  figure(marked: MarkedMention, index: MentionIndex): Generator<undefined, CardFigure | null>;
  /** What the paragraph of the last `figure` states of liquidations and sentiment for a coin. */
  statedAround(coin: CoinId): readonly ContextClaim[];
  /** All coins of the page, with what it says about each. */
  comparison(index: MentionIndex): Generator<undefined, PageComparison>;
}

/** The settings that decide which facts a card has. */
export type CardSettings = Pick<PageSettings, 'currency' | 'showsContext' | 'hiddenRows'>;

/** The readers of publication moments and claims, by element and by paragraph. */
export interface PageReading {
  /** The moment of publication of what contains this element; null where the page does not state it. */
  publication(element: Element): PublishedMoment | null;
  /** ISO code of the country that the page is made for, in capitals; null where it does not tell. */
  country(): string | null;
  /**
   * The prices, targets and changes that a paragraph states for the coins that it mentions. `published` is its moment in
   * milliseconds since 1970, or null. Pauses between steps of a few
   * milliseconds at most.
   */
  claims(
    paragraph: string,
    mentions: readonly PlacedCoin[],
    published: number | null,
  ): Generator<undefined, readonly Claim[]>;
  /** What a paragraph states of liquidations, sentiment and market caps. */
  contextClaims(paragraph: string, mentions: readonly PlacedCoin[]): readonly ContextClaim[];
}

/** What a card is opened at. */
export interface CardPlace {
  readonly marked: MarkedMention;
  /** In CSS pixels of the viewport; null where neither pointer nor finger opened it. */
  readonly pointer: Point | null;
}

/** What the cards need of the page's session. */
export interface CardPage {
  readonly ports: PagePorts;
  readonly index: () => MentionIndex;
  readonly settings: () => PageSettings;
  readonly quoteOf: (coin: CoinId) => PopoverQuote;
  /** The relative luminance of the ground that a mention stands on; null where it is not known. */
  readonly groundOf: (marked: MarkedMention) => number | null;
  /** Requests quotes at once. */
  readonly retry: () => void;
  /** Closes the card that is not pinned, or lets go of one that was pinned. */
  readonly release: () => void;
  /** Keeps the card open that is not pinned, wherever the pointer is: the reader types into it. */
  readonly keep: () => void;
  /** The coins of `shown` have changed. */
  readonly coinsChanged: () => void;
}

/** The coin of an open card. */
export interface ShownCoin {
  readonly coin: CoinId;
  /** Its card is pinned: the coin may be named to an exchange. */
  readonly pinned: boolean;
}

/**
 * The cards of a page, as used by the content script: one that opens at a mention, and those that the reader pinned. `box`,
 * `open`, `close` and `focus` are about the former.
 */
export interface CardHost {
  readonly article: Article;
  readonly cursor: MentionCursor;
  /** To be called once, before any other method. */
  start(page: CardPage): void;
  /** The pinned cards, for what the reader does with them in the side panel. */
  readonly pinned: { act(coin: CoinId, action: PinnedAction): void };
  /** The coins of all open cards. */
  readonly shown: readonly ShownCoin[];
  /** Null while the card is closed. */
  readonly box: DOMRect | null;
  /** Opens the card at a mention. `outOfSight` is called when the mention was scrolled out of view. */
  open(place: CardPlace, outOfSight: () => void): void;
  close(): void;
  /** Moves the keyboard focus into the card; closing it moves the focus back. */
  focus(): void;
  /** Loads chart and past price of a mention whose card may open soon. No coin is named for that. */
  prefetch(marked: MarkedMention): void;
  /** Draws all open cards. */
  draw(): void;
  /** Loads the facts of all open cards in the reader's new currency. */
  reload(): void;
  /** Closes what was opened last, besides the card that is not pinned: the notice, else the newest pinned card. */
  closeNewest(): void;
  closeAll(): void;
  /** The mention under a point of the viewport that something transparent covers, such as the link of a whole tile. */
  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null;
  /** Reports the keys that act on cards wherever the focus is. */
  watchKeys(keys: CardKeys, signal: AbortSignal): void;
  /** Whether an event's target is a card. */
  isTarget(event: Event): boolean;
}

/** The keys that act on cards wherever the focus is. */
export interface CardKeys {
  /** Escape, and Control pressed alone. */
  readonly close: (type: 'dismiss' | 'release') => void;
  /** Tab; true where it moved the focus into a card. */
  readonly enter: (event: Event) => boolean;
}

/** A coin's current price. */
export interface PopoverQuote {
  /** False until the first reply, with quotes or without. */
  readonly asked: boolean;
  readonly quote: Quote | null;
  /** The last ticks, newest first; newer or older than the quote. */
  readonly live: readonly Tick[];
  readonly problem: Problem | null;
}

/** Renders cards and notices into shadow roots. */
export interface PopoverPort {
  mount(root: ShadowRoot): PopoverView;
  mountNotice(root: ShadowRoot): NoticeView;
}

export interface NoticeView {
  show(facts: NoticeFacts, act: (action: NoticeAction) => void): void;
  unmount(): void;
}

export interface PopoverView {
  show(mention: Mention, quote: PopoverQuote, settings: PageSettings, extras?: CardExtras): void;
  unmount(): void;
}

/** The card's facts besides the price, and the handler of its actions. */
export interface CardExtras {
  readonly facts: CardFacts;
  readonly theme: ShownTheme;
  readonly act: (action: CardAction) => void;
}
