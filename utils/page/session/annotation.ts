import type { CoinId } from '../../domain/coin/coin.ts';
import type { PinnedAction } from '../../domain/page-protocol.ts';
import type { PageComparison } from '../../domain/since/since.ts';
import type { Marking, PageSettings, PaintedStyle } from '../../domain/settings/page-settings.ts';
import { CardControl } from '../card/card-control.ts';
import { type ChosenChange, ChosenMentions } from '../marks/chosen-mentions.ts';
import { Highlighter } from '../marks/highlighter.ts';
import { watchColors } from '../marks/surroundings.ts';
import { type Holder, MarkSelection } from '../marks/mark-selection.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PagePorts } from '../card/page-ports.ts';
import { PageWords } from '../marks/page-words.ts';
import { QuotePoller } from '../card/quote-poller.ts';
import { Slices } from '../dom/slices.ts';

/** What a reader sees of Tickmark on a page: the marks, and the card on hover. Removed with the signal. */
export class Annotation {
  readonly #highlighter: Highlighter;
  readonly #quotes: QuotePoller;
  readonly #card: CardControl;
  /** The page's mentions after the reader's choices. */
  readonly #chosen: ChosenMentions;
  readonly #selection: MarkSelection;
  readonly #words: PageWords;
  readonly #report: (error: unknown) => void;
  readonly #style: (style: PaintedStyle | null) => void;
  readonly #signal: AbortSignal;
  #settings: PageSettings;
  /** The style whose rules are inserted. */
  #styled: PaintedStyle | null = null;

  constructor(ports: PagePorts, settings: PageSettings, signal: AbortSignal) {
    this.#report = (error) => ports.report(error);
    this.#words = new PageWords(ports, (words) => this.#showAll(this.#chosen.apply(words)), signal);
    this.#chosen = new ChosenMentions(this.#words, settings.sensitivity);
    this.#style = (style) => {
      ports.styleMarks(style).catch((error: unknown) => ports.report(error));
    };
    this.#settings = settings;
    this.#highlighter = new Highlighter(
      { directionOf: (coin) => this.#quotes.directionOf(coin), report: (error) => ports.report(error) },
      signal,
    );
    this.#selection = new MarkSelection(markingOf(settings), (marked) => this.#highlighter.isPainted(marked));
    watchColors(() => this.#highlighter.recolour(), signal);
    this.#quotes = new QuotePoller(ports, () => this.#onQuotes(), signal);
    this.#card = new CardControl(
      ports,
      {
        index: () => this.#chosen.index,
        settings: () => this.#settings,
        quoteOf: (coin) => this.#quotes.of(coin),
        isStop: (marked) => this.#selection.isStop(marked),
        hold: (holder, marked) => this.#hold(holder, marked),
        groundOf: (marked) => this.#highlighter.groundOf(marked),
        retry: () => this.#quotes.refresh(),
        pinsChanged: () => this.#followQuotes(),
      },
      signal,
    );
    this.#signal = signal;
    this.#highlighter.usePalette(settings.palette);
  }

  /** The mentions whose cards can be opened, marked or not. */
  get index(): MentionIndex {
    return this.#chosen.index;
  }

  /** True where a script of the page keeps removing the marks. */
  get isMarkingBlocked(): boolean {
    return this.#highlighter.isGivenUp;
  }

  /** The coins of pinned cards, each once, the oldest card first. */
  get pinnedCoins(): readonly CoinId[] {
    return [...new Set(this.#card.pinnedCoins)];
  }

  /** Marks were added to and removed from the page. */
  change(added: Iterable<MarkedMention>, removed: ReadonlySet<MarkedMention>): void {
    this.#show(this.#chosen.change(added, removed));
  }

  /** Closes all cards. */
  dismiss(): void {
    this.#card.dismiss();
  }

  setSettings(settings: PageSettings): void {
    const before = this.#settings;
    this.#settings = settings;
    this.#highlighter.usePalette(settings.palette);
    if (settings.sensitivity !== before.sensitivity)
      this.#showAll(this.#chosen.useSensitivity(settings.sensitivity));
    const marking = markingOf(settings);
    if (this.#styled) this.#useStyle();
    if (marking !== markingOf(before))
      this.#runInSlices(this.#selection.use(marking, this.index.all()), (part) => this.#mark(part));
    const isOtherCurrency = settings.currency !== before.currency;
    if (isOtherCurrency) this.#quotes.refresh();
    if (isOtherCurrency || settings.hiddenRows.join() !== before.hiddenRows.join()) this.#card.reload();
    this.#card.draw();
  }

  /** Queries again which words of the page are muted or corrected. */
  refreshWords(): void {
    this.#words.refresh();
  }

  /** Opens the card of the next mention (1) or the previous one (-1), with focus; 0 that of the current one. */
  step(direction: 1 | -1 | 0): void {
    if (direction === 0) this.#card.openCurrent();
    else this.#card.step(direction);
  }

  /** Opens the card of this mention, with focus; false where the reader's choices hide it, or are not known yet. */
  openAt(marked: MarkedMention): boolean {
    if (!this.index.has(marked)) return false;
    this.#card.openAt(marked);
    return true;
  }

  openCoin(coin: CoinId): void {
    this.#card.openCoin(coin);
  }

  actOnPinned(coin: CoinId, action: PinnedAction): void {
    this.#card.actOnPinned(coin, action);
  }

  comparison(): Promise<PageComparison | null> {
    return this.#card.comparison();
  }

  #show(change: ChosenChange): void {
    this.#mark(this.#selection.change(change));
    this.#followQuotes();
    this.#card.indexChanged();
  }

  #followQuotes(): void {
    this.#quotes.follow([...new Set([...this.#card.pinnedCoins, ...this.index.coins])]);
  }

  #mark({ added, removed }: ChosenChange, isSeen = false): void {
    if (added.length > 0) this.#styleOnce();
    this.#highlighter.remove(removed);
    this.#highlighter.add(added, isSeen);
  }

  #hold(holder: Holder, marked: MarkedMention | null): void {
    this.#mark(this.#selection.hold(holder, marked), true);
  }

  #showAll(changes: Iterable<ChosenChange>): void {
    this.#runInSlices(changes, (change) => this.#show(change));
  }

  /** With pauses: a page may mention a word thousands of times. */
  #runInSlices(changes: Iterable<ChosenChange>, apply: (change: ChosenChange) => void): void {
    const steps = function* (): Generator<undefined, void> {
      for (const change of changes) {
        apply(change);
        yield;
      }
    };
    new Slices(this.#signal).run(steps()).catch((error: unknown) => this.#report(error));
  }

  /** Inserts the style rules with the first mark, and removes them with the signal. */
  #styleOnce(): void {
    if (this.#styled) return;
    this.#useStyle();
    const signal = this.#signal;
    signal.addEventListener('abort', () => this.#style(null));
  }

  #useStyle(): void {
    const { markStyle } = this.#settings;
    // The rules stay while nothing is marked: there may soon be marks again.
    if (markStyle === 'none' || markStyle === this.#styled) return;
    this.#styled = markStyle;
    this.#style(markStyle);
  }

  #onQuotes(): void {
    this.#card.draw();
    this.#highlighter.recolour();
  }
}

function markingOf({ marking, markStyle }: PageSettings): Marking | 'none' {
  return markStyle === 'none' ? 'none' : marking;
}
