import type { PageComparison } from '../domain/since/page-comparison.ts';
import type { PageSettings } from '../domain/settings/page-settings.ts';
import { CardControl } from './card-control.ts';
import { type ChosenChange, ChosenMentions } from './chosen-mentions.ts';
import { Highlighter } from './highlighter.ts';
import type { MarkedMention } from './marked-mention.ts';
import type { MentionIndex } from './mention-index.ts';
import type { PagePorts } from './page-ports.ts';
import { QuoteFeed } from './quote-feed.ts';

/** Everything of ours that a reader sees on a page: marks, and the card on hover. Gone with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #feed: QuoteFeed;
  readonly #card: CardControl;
  /** Those mentions of the page that this reader wants. */
  readonly #chosen: ChosenMentions;
  #settings: PageSettings;

  constructor(ports: PagePorts, found: MentionIndex, settings: PageSettings, signal: AbortSignal) {
    this.#chosen = new ChosenMentions(found, settings);
    this.#settings = settings;
    this.#highlighter = new Highlighter(
      { directionOf: (coin) => this.#feed.directionOf(coin), report: (error) => ports.report(error) },
      signal,
    );
    this.#feed = new QuoteFeed(ports, () => this.#onQuotes(), signal);
    this.#card = new CardControl(
      ports,
      {
        index: () => this.#chosen.index,
        settings: () => this.#settings,
        quoteOf: (coin) => this.#feed.of(coin),
      },
      signal,
    );
    this.#highlighter.usePalette(settings.palette);
  }

  /** The mentions that are marked. */
  get index(): MentionIndex {
    return this.#chosen.index;
  }

  /** The page changed: these marks came, and those went. The index of what was found knows of it. */
  change(added: Iterable<MarkedMention>, removed: ReadonlySet<MarkedMention>): void {
    const gone = this.#chosen.remove(removed);
    this.#show({ come: this.#chosen.add(added), gone });
  }

  /** Closes the card. */
  dismiss(): void {
    this.#card.dismiss();
  }

  setSettings(settings: PageSettings): void {
    const { currency } = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    if (this.#chosen.differ(settings)) this.#show(this.#chosen.use(settings));
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

  comparison(): Promise<PageComparison> {
    return this.#card.comparison();
  }

  #show({ come, gone }: ChosenChange): void {
    this.#highlighter.remove(gone);
    this.#highlighter.add(come);
    this.#feed.follow(this.index.coins);
    this.#card.indexChanged();
  }

  #onQuotes(): void {
    this.#card.draw();
    this.#highlighter.recolour();
  }
}
