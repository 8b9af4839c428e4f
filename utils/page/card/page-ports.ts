import type { CardAction, CardFacts } from '../../domain/card/card-facts.ts';
import type { ChartRange } from '../../domain/chart/chart-range.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { PageWordPorts } from '../marks/page-words.ts';
import type { Coin, CoinId } from '../../domain/coin/coin.ts';
import type { Tick } from '../../domain/live/tick.ts';
import type { HelloReply, HistoryReply, QuotesReply } from '../../domain/protocol.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import type { Mention } from '../../domain/recognition/mention.ts';
import type { RecognitionOptions } from '../../domain/recognition/options.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import type { PageClaim, PlacedCoin } from '../../domain/since/article-figure.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import type { MessageSource } from '../../domain/text/messages.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';

/** What a page needs of the rest of Tickmark. The content script wires these to the background. */
export interface PagePorts extends PageWordPorts {
  hello(): Promise<HelloReply>;
  /** Puts the rules for marks into this frame, or takes them out. */
  styleMarks(on: boolean): Promise<unknown>;
  quotes(coins: readonly CoinId[]): Promise<QuotesReply>;
  /** Streams prices of these coins, as they are traded, until the signal. */
  live(coins: readonly CoinId[], onTick: (tick: Tick) => void, signal: AbortSignal): void;
  /** The chart of a coin whose card is open. Without this port the card has none. */
  readonly history?: (coin: CoinId, range: ChartRange) => Promise<HistoryReply>;
  /** What coins cost in the past: one reply for each request, in their order. */
  readonly pastPrices?: (requests: readonly PastPriceRequest[]) => Promise<readonly PastPrice[]>;
  /** Whether the coin of the open card is on the watchlist; null where that is not told. */
  isStarred?(coin: CoinId): Promise<boolean | null>;
  /** Stores what the reader said from within a card. */
  choose?(choice: Choice): Promise<unknown>;
  /** Pauses between steps of a few milliseconds at most. */
  recognise(
    paragraphs: readonly string[],
    options: RecognitionOptions,
  ): Generator<undefined, readonly Mention[]>;
  /** Makes the card's host; brings its code into the page first, where that is not there yet. */
  popover(signal: AbortSignal): Promise<CardHost>;
}

/** What the card's script gets from the script of the page, so that the catalog is there only once. */
export interface CardSources {
  readonly coinById: (id: CoinId) => Coin | undefined;
  /** An SVG drawing as text, or null where there is none. */
  readonly fetchIcon: (coin: CoinId) => Promise<string | null>;
  /** The card's text. From here, as the card's script would need the whole browser API for it. */
  readonly messages: MessageSource;
}

/** What a page says itself around its mentions. Comes with the card's code, as only cards need it. */
export interface PageReading {
  /** When what this element says was published; null where the page does not say. */
  publication(element: Element): PublishedMoment | null;
  /**
   * The prices and targets that a paragraph states for the coins that it mentions. `published` is its moment in
   * milliseconds since 1970, or null. Pauses between steps of a few
   * milliseconds at most.
   */
  claims(
    paragraph: string,
    mentions: readonly PlacedCoin[],
    published: number | null,
  ): Generator<undefined, readonly PageClaim[]>;
}

/** The card's place in the page, as the script of the page works with it. */
export interface CardHost {
  /** Null while the card's code is not there. */
  readonly reading: PageReading | null;
  /** What draws the card; null before the first one. */
  readonly view: PopoverView | null;
  /** Where the open card is; null while none is. */
  readonly box: DOMRect | null;
  /**
   * Shows the card beside a mention; `draw` fills it first, so that it never appears empty. `outOfSight` is told
   * when the mention was scrolled away.
   */
  open(marked: MarkedMention, draw: () => void, outOfSight: () => void): void;
  /** Moves the keyboard's focus into the open card; it goes back with `close`. */
  focus(): void;
  close(): void;
  /** Whether an event of the page happened on the card. */
  isTarget(event: Event): boolean;
}

/** What the popover shows of a coin's price at the moment. */
export interface PopoverQuote {
  /** False until the first answer has come, whatever it was. */
  readonly asked: boolean;
  readonly quote: Quote | null;
  /** The last streamed price, which may be newer than the quote, or older. */
  readonly live: Tick | undefined;
  readonly problem: Problem | null;
}

/** The card beside a mention, drawn into the shadow root that it is given. */
export interface PopoverPort {
  mount(root: ShadowRoot): PopoverView;
}

export interface PopoverView {
  show(mention: Mention, quote: PopoverQuote, settings: PageSettings, extras?: CardExtras): void;
  unmount(): void;
}

/** What a card tells besides the price, and where it sends what the reader does with it. */
export interface CardExtras {
  readonly facts: CardFacts;
  readonly act: (action: CardAction) => void;
}
