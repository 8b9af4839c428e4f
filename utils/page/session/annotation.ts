import type { PageComparison } from '../../domain/since/page-comparison.ts';
import type { PageSettings } from '../../domain/settings/page-settings.ts';
import { CardControl } from '../card/card-control.ts';
import { type ChosenChange, ChosenMentions } from '../marks/chosen-mentions.ts';
import { Highlighter } from '../marks/highlighter.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PagePorts } from '../card/page-ports.ts';
import { PageWords } from '../marks/page-words.ts';
import { QuoteFeed } from '../card/quote-feed.ts';
import { Slices } from '../text/slices.ts';

/** Everything of ours that a reader sees on a page: marks, and the card on hover. Gone with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #feed: QuoteFeed;
  readonly #card: CardControl;
  /** Those mentions of the page that this reader wants. */
  readonly #chosen: ChosenMentions;
  readonly #words: PageWords;
  readonly #report: (error: unknown) => void;
  readonly #style: (on: boolean) => void;
  readonly #signal: AbortSignal;
  #settings: PageSettings;
  #styled = false;

  constructor(ports: PagePorts, settings: PageSettings, signal: AbortSignal) {
    this.#report = (error) => ports.report(error);
    this.#words = new PageWords(ports, (words) => this.#showAll(this.#chosen.answer(words)), signal);
    this.#chosen = new ChosenMentions(this.#words, settings.sensitivity);
    this.#style = (on) => {
      ports.styleMarks(on).catch((error: unknown) => ports.report(error));
    };
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
    this.#signal = signal;
    this.#highlighter.usePalette(settings.palette);
  }

  /** The mentions that are marked. */
  get index(): MentionIndex {
    return this.#chosen.index;
  }

  /** The page changed: these marks came, and those went. The index of what was found knows of it. */
  change(added: Iterable<MarkedMention>, removed: ReadonlySet<MarkedMention>): void {
    this.#show(this.#chosen.change(added, removed));
  }

  /** Closes the card. */
  dismiss(): void {
    this.#card.dismiss();
  }

  setSettings(settings: PageSettings): void {
    const { currency, sensitivity } = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    if (settings.sensitivity !== sensitivity)
      this.#showAll(this.#chosen.useSensitivity(settings.sensitivity));
    if (settings.currency !== currency) {
      this.#feed.askAgain();
      this.#card.currencyChanged();
    }
    this.#card.draw();
  }

  /** Asks again which words of the page are muted or corrected. */
  recheckWords(): void {
    this.#words.askAgain();
  }

  /** Moves to the next mention (1) or the one before (-1), with focus; 0 opens the one at hand. */
  step(direction: 1 | -1 | 0): void {
    if (direction === 0) this.#card.openCurrent();
    else this.#card.step(direction);
  }

  comparison(): Promise<PageComparison | null> {
    return this.#card.comparison();
  }

  #show({ come, gone }: ChosenChange): void {
    if (come.length > 0) this.#styleOnce();
    this.#highlighter.remove(gone);
    this.#highlighter.add(come);
    this.#feed.follow(this.index.coins);
    this.#card.indexChanged();
  }

  #showAll(changes: Iterable<ChosenChange>): void {
    this.#showInSlices(changes).catch((error: unknown) => this.#report(error));
  }

  /** With pauses: a word may stand on the page thousands of times. */
  async #showInSlices(changes: Iterable<ChosenChange>): Promise<void> {
    const slices = new Slices(this.#signal);
    for (const change of changes) {
      this.#show(change);
      if (slices.isTimeUp && !(await slices.pause())) return;
    }
  }

  /** A page has rules for marks only once it has marks, and as long as it may. */
  #styleOnce(): void {
    if (this.#styled) return;
    this.#styled = true;
    this.#style(true);
    const signal = this.#signal;
    signal.addEventListener('abort', () => this.#style(false));
  }

  #onQuotes(): void {
    this.#card.draw();
    this.#highlighter.recolour();
  }
}
