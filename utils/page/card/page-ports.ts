import type { CardAction, CardFacts } from '../../domain/card/card-facts.ts';
import type { ChartRange } from '../../domain/chart/chart-range.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { PageWordPorts } from '../marks/page-words.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import type { CoinContext } from '../../domain/context/coin-context.ts';
import type { Tick } from '../../domain/live/tick.ts';
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
import type { Mention } from '../../domain/recognition/mention.ts';
import type { RecognitionOptions } from '../../domain/recognition/mention.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import type { Claim } from '../../domain/claims/claim.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { CardFigure, PlacedCoin } from '../../domain/since/article-figure.ts';
import type { PageComparison } from '../../domain/since/page-comparison.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import type { MessageSource } from '../../domain/text/messages.ts';
import type { Point } from '../../domain/hover/pointer-motion.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';

/** What the page code calls outside of the page. The content script connects these to the background. */
export interface PagePorts extends PageWordPorts {
  hello(): Promise<HelloReply>;
  /** Inserts the style rules for marks into this frame, or removes them. */
  styleMarks(on: boolean): Promise<unknown>;
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
  /** Pauses between steps of a few milliseconds at most. */
  recognise(
    paragraphs: readonly string[],
    options: RecognitionOptions,
  ): Generator<undefined, readonly Mention[]>;
  /** Creates the card's host; has its script injected into the page first, once. */
  popover(signal: AbortSignal): Promise<CardHost>;
}

/** What the content script provides to the card's script, so that the catalog is loaded only once. */
export interface CardSources {
  readonly coinById: (id: CoinId) => Coin | undefined;
  /** An SVG drawing as text, or null where there is none. */
  readonly fetchIcon: (coin: CoinId) => Promise<string | null>;
  /** The card's UI text: the card's script has no browser API, whose polyfill would make it larger. */
  readonly messages: MessageSource;
}

/** What the page says about its mentions. Read by the card's script, as only cards need it. */
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
export type CardSettings = Pick<PageSettings, 'currency' | 'showsContext'>;

/** The open card's facts besides the current price. */
export interface CardFactsSource {
  open(marked: MarkedMention, index: MentionIndex, settings: CardSettings): void;
  close(): void;
  /** Loads chart and past price of a mention whose card may open soon. No coin is named for that. */
  prefetch(marked: MarkedMention, settings: CardSettings): void;
  /** The reader has pinned the open card. */
  pinned(): void;
  showRange(range: ChartRange): void;
  /** Requests again what could not be loaded for the open card. */
  retry(): void;
  /** Loads the past prices of the very minute for the open card. */
  wantExact(): void;
  /** Optimistic: shown at once, while the background stores it. */
  setStar(coin: CoinId, on: boolean): void;
  /**
   * Rolls back a choice that could not be stored, and has the card say so.
   * @param isOpen whether the card on which it was made still is
   */
  notStored(choice: Choice, isOpen: boolean): void;
  facts(pinned: boolean): CardFacts | null;
}

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

/** Goes from mention to mention with the keyboard. */
export interface MentionCursor {
  /**
   * The next (1) or previous (-1) stop that can be seen, wrapping around; from the viewport where `from`, which may be no stop,
   * is null.
   */
  stepFrom(
    index: MentionIndex,
    from: MarkedMention | null,
    direction: 1 | -1,
    isStop: IsStop,
  ): MarkedMention | null;
  /** The first stop in the viewport, else the first mention in it, else the first stop of the page. */
  firstInSight(index: MentionIndex, isStop: IsStop): MarkedMention | null;
  /** The first wanted mention of the page that can be seen. */
  firstOf(index: MentionIndex, isWanted: IsStop): MarkedMention | null;
  bringIntoView(marked: MarkedMention): void;
}

/** Whether the keys for the next mention stop at this one. */
export type IsStop = (marked: MarkedMention) => boolean;

/** The card's host, as used by the content script. */
export interface CardHost {
  readonly article: Article;
  readonly cursor: MentionCursor;
  /** @param changed called when facts were loaded */
  createFacts(ports: PagePorts, changed: () => void): CardFactsSource;
  /** The card's view; null before the first card. */
  readonly view: PopoverView | null;
  /** The box of the open card; null while none is open. */
  readonly box: DOMRect | null;
  /**
   * Shows the card at a mention; `draw` renders it first, so that it never appears empty. `outOfSight` is called when the
   * mention was scrolled out of view.
   */
  open(place: CardPlace, draw: () => void, outOfSight: () => void): void;
  /** The mention under a point of the viewport that something transparent covers, such as the link of a whole tile. */
  mentionBelow(x: number, y: number, index: MentionIndex): MarkedMention | null;
  /** Reports the keys that close a card: Escape (`dismiss`), and Control pressed alone (`release`). */
  watchDismissKeys(onKey: (type: 'dismiss' | 'release') => void, signal: AbortSignal): void;
  /** Moves the keyboard focus into the open card; `close` moves it back. */
  focus(): void;
  close(): void;
  /** Whether an event's target is the card. */
  isTarget(event: Event): boolean;
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

/** Renders the card into a shadow root. */
export interface PopoverPort {
  mount(root: ShadowRoot): PopoverView;
}

export interface PopoverView {
  show(mention: Mention, quote: PopoverQuote, settings: PageSettings, extras?: CardExtras): void;
  unmount(): void;
}

/** The card's facts besides the price, and the handler of its actions. */
export interface CardExtras {
  readonly facts: CardFacts;
  /** Null for that of the system. */
  readonly theme: 'light' | 'dark' | null;
  readonly act: (action: CardAction) => void;
}
