import type { PageSettings } from '../domain/settings/page-settings.ts';
import { Highlighter } from './highlighter.ts';
import { HoverControl } from './hover-control.ts';
import { LateHost } from './late-host.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PagePorts } from './page-ports.ts';
import { QuoteFeed } from './quote-feed.ts';

/** Everything of ours that a reader sees on a page: marks, and the card on hover. Gone with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #host: LateHost;
  readonly #feed: QuoteFeed;
  readonly #hover: HoverControl;
  readonly #index: MentionIndex;
  #settings: PageSettings;
  #open: MarkedMention | null = null;

  constructor(ports: PagePorts, index: MentionIndex, settings: PageSettings, signal: AbortSignal) {
    this.#index = index;
    this.#settings = settings;
    this.#highlighter = new Highlighter((coin) => this.#feed.directionOf(coin), signal);
    this.#host = new LateHost(ports, signal);
    this.#feed = new QuoteFeed(ports, () => this.#onQuotes(), signal);
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
  }

  /** The page changed: these marks came, and those went. The index knows of it. */
  change(added: Iterable<MarkedMention>, removed: ReadonlySet<MarkedMention>): void {
    this.#highlighter.remove(removed);
    this.#highlighter.add(added);
    this.#feed.follow(this.#index.coins);
    if (this.#open && removed.has(this.#open)) this.dismiss();
  }

  /** Closes the card. */
  dismiss(): void {
    this.#hover.dismiss();
  }

  setSettings(settings: PageSettings): void {
    const { currency } = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    if (settings.currency !== currency) this.#feed.askAgain();
    this.#draw();
  }

  #onQuotes(): void {
    this.#highlighter.recolour(this.#index);
    this.#draw();
  }

  #show(marked: MarkedMention): void {
    this.#open = marked;
    this.#host.open(marked, () => this.#draw());
  }

  #hide(): void {
    this.#open = null;
    this.#host.close();
  }

  #draw(): void {
    const mention = this.#open?.mention;
    if (mention) this.#host.view?.show(mention, this.#feed.of(mention.coin), this.#settings);
  }
}
