import { isStreamed } from '../domain/live/shown-price.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import { Highlighter } from './highlighter.ts';
import { HoverControl } from './hover-control.ts';
import { LiveFeed } from './live-feed.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PagePorts } from './page-ports.ts';
import { PopoverHost } from './popover-host.ts';
import { QuoteFeed } from './quote-feed.ts';

/** Everything of ours that a reader sees on a page: marks, and the card on hover. Gone with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #host: PopoverHost;
  readonly #feed: QuoteFeed;
  readonly #live: LiveFeed;
  readonly #hover: HoverControl;
  #index: MentionIndex;
  #settings: PageSettings;
  #open: MarkedMention | null = null;

  constructor(
    ports: PagePorts,
    css: string,
    index: MentionIndex,
    settings: PageSettings,
    signal: AbortSignal,
  ) {
    this.#index = index;
    this.#settings = settings;
    this.#highlighter = new Highlighter(signal);
    this.#host = new PopoverHost(ports.popover, css, signal);
    this.#feed = new QuoteFeed(ports, () => this.#onQuotes(), signal);
    this.#live = new LiveFeed(ports, () => this.#draw(), signal);
    this.#hover = new HoverControl(
      {
        index: () => this.#index,
        delayMs: () => this.#settings.hoverDelayMs,
        isOnCard: (event) => this.#host.isTarget(event),
        show: (marked) => this.#show(marked),
        hide: () => this.#hide(),
      },
      signal,
    );
    this.#highlighter.usePalette(settings.palette);
    this.#repaint();
  }

  /** The page changed: these are its mentions now. */
  setIndex(index: MentionIndex): void {
    this.#index = index;
    this.#repaint();
    if (this.#open && !this.#open.range.startContainer.isConnected) this.#hover.dismiss();
  }

  setSettings(settings: PageSettings): void {
    const { currency } = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    if (settings.currency !== currency) this.#feed.askAgain();
    this.#follow();
    this.#draw();
  }

  #repaint(): void {
    this.#highlighter.paint(this.#index, (coin) => this.#feed.directionOf(coin));
    this.#feed.follow(this.#index.coins);
  }

  #onQuotes(): void {
    this.#highlighter.recolour((coin) => this.#feed.directionOf(coin));
    this.#draw();
  }

  #show(marked: MarkedMention): void {
    this.#open = marked;
    this.#follow();
    this.#host.open(marked, () => this.#draw());
  }

  #hide(): void {
    this.#open = null;
    this.#follow();
    this.#host.close();
  }

  /** Streams what the open card shows, where a stream speaks the reader's currency. */
  #follow(): void {
    const coin = this.#open?.mention.coin ?? null;
    this.#live.follow(isStreamed(this.#settings.currency) ? coin : null);
  }

  #draw(): void {
    const mention = this.#open?.mention;
    if (!mention) return;
    const quote = { ...this.#feed.of(mention.coin), live: this.#live.of(mention.coin) };
    this.#host.view?.show(mention, quote, this.#settings);
  }
}
