import type { Coin, CoinId } from '../domain/coin/coin.ts';
import type { HelloReply, QuotesReply } from '../domain/protocol.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import type { Mention } from '../domain/recognition/mention.ts';
import type { RecognitionOptions } from '../domain/recognition/options.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import type { MarkedMention } from './marked-mention.ts';

/** What a page needs of the rest of Tickmark. The content script wires these to the background. */
export interface PagePorts {
  hello(): Promise<HelloReply>;
  quotes(coins: readonly CoinId[]): Promise<QuotesReply>;
  /** Pauses between steps of a few milliseconds at most. */
  recognise(
    paragraphs: readonly string[],
    options: RecognitionOptions,
  ): Generator<undefined, readonly Mention[]>;
  /** Takes an error that must not reach the page. */
  report(error: unknown): void;
  /** Makes the card's host; brings its code into the page first, where that is not there yet. */
  popover(signal: AbortSignal): Promise<CardHost>;
}

/** What the card's script gets from the script of the page, so that the catalog is there only once. */
export interface CardSources {
  readonly coinById: (id: CoinId) => Coin | undefined;
  /** An SVG drawing as text, or null where there is none. */
  readonly fetchIcon: (coin: CoinId) => Promise<string | null>;
}

/** The card's place in the page, as the script of the page works with it. */
export interface CardHost {
  /** What draws the card; null before the first one. */
  readonly view: PopoverView | null;
  /** Shows the card beside a mention; `draw` fills it first, so that it never appears empty. */
  open(marked: MarkedMention, draw: () => void): void;
  close(): void;
  /** Whether an event of the page happened on the card. */
  isTarget(event: Event): boolean;
}

/** What the popover shows of a coin's price at the moment. */
export interface PopoverQuote {
  /** False until the first answer has come, whatever it was. */
  readonly asked: boolean;
  readonly quote: Quote | null;
  readonly problem: Problem | null;
}

/** The card beside a mention, drawn into the shadow root that it is given. */
export interface PopoverPort {
  mount(root: ShadowRoot): PopoverView;
}

export interface PopoverView {
  show(mention: Mention, quote: PopoverQuote, settings: PageSettings): void;
  unmount(): void;
}
