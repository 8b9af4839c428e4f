import type { PageLedger } from '../domain/since/page-ledger.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import { CardControl } from './card-control.ts';
import { chosenMentions } from './chosen-mentions.ts';
import { Highlighter } from './highlighter.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PagePorts } from './page-ports.ts';
import { QuoteFeed } from './quote-feed.ts';

/** Everything of ours that a reader sees on a page: marks, and the card on hover. Gone with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #feed: QuoteFeed;
  readonly #card: CardControl;
  /** All mentions of the page, and those that the reader wants. */
  #found: MentionIndex;
  #index: MentionIndex;
  #settings: PageSettings;

  constructor(ports: PagePorts, index: MentionIndex, settings: PageSettings, signal: AbortSignal) {
    this.#found = index;
    this.#index = chosenMentions(index, settings);
    this.#settings = settings;
    this.#highlighter = new Highlighter(signal);
    this.#feed = new QuoteFeed(ports, () => this.#onQuotes(), signal);
    this.#card = new CardControl(
      ports,
      {
        index: () => this.#index,
        settings: () => this.#settings,
        quoteOf: (coin) => this.#feed.of(coin),
      },
      signal,
    );
    this.#highlighter.usePalette(settings.palette);
    this.#repaint();
  }

  /** The mentions that are marked. */
  get index(): MentionIndex {
    return this.#index;
  }

  /** The page changed: these are its mentions now. */
  setIndex(index: MentionIndex): void {
    this.#found = index;
    this.#index = chosenMentions(index, this.#settings);
    this.#repaint();
    this.#card.indexChanged();
  }

  setSettings(settings: PageSettings): void {
    const { currency } = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    this.setIndex(this.#found);
    if (settings.currency !== currency) {
      this.#feed.askAgain();
      this.#card.currencyChanged();
    }
    this.#card.draw();
  }

  /** Moves to the next mention (1) or the one before (-1), with focus; 0 opens the one at hand. */
  step(direction: 1 | -1 | 0): void {
    if (direction === 0) this.#card.openCurrent();
    else this.#card.step(direction);
  }

  ledger(): Promise<PageLedger> {
    return this.#card.ledger();
  }

  #repaint(): void {
    this.#highlighter.paint(this.#index, (coin) => this.#feed.directionOf(coin));
    this.#feed.follow(this.#index.coins);
  }

  #onQuotes(): void {
    this.#highlighter.recolour((coin) => this.#feed.directionOf(coin));
    this.#card.draw();
  }
}
