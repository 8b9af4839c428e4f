import type { CardFacts, ChartFacts } from '../../domain/card/card-facts.ts';
import { needsContext, needsPast } from '../../domain/card/card-rows.ts';
import { type ChartRange, rangeFor } from '../../domain/chart/chart-range.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { type SinceRequests, sinceRequests } from '../../domain/since/since-requests.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import type { CardMemory } from './card-memory.ts';
import type { ChartKey } from './chart-cache.ts';
import { FigureReading } from './figure-reading.ts';
import type { WantedPast } from './past-cache.ts';
import { type MarkedMention, surfaceOf } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { CardSettings } from './page-ports.ts';

/** The facts about the card itself. */
export type OwnFacts = Pick<CardFacts, 'pinned' | 'found' | 'shortcuts'>;

/** Gathers the facts of one card besides the current price, from the page and from the background, until it is closed. */
export class CardData {
  readonly coin: CoinId;
  /** The mention as the page writes it. A pinned card keeps it where the page changes its text. */
  readonly word: string;
  readonly #memory: CardMemory;
  readonly #marked: MarkedMention;
  readonly #settings: CardSettings;
  readonly #published: PublishedMoment | null;
  readonly #reading: FigureReading;
  /** Replaced when the figure is known. */
  #requests: SinceRequests;
  /** What the article states of the figures around the price. */
  #stated: readonly ContextClaim[] = [];
  /** The reader asked for the past prices of the very minute. */
  #wantsExact = false;
  #range: ChartRange | null;
  /** Known to have no chart when the card opened: it has no row for one then. */
  readonly #isChartless: boolean;
  #unsaved = false;

  /** @param index the mentions around it, to one of which each figure of the page belongs */
  constructor(memory: CardMemory, marked: MarkedMention, index: MentionIndex, settings: CardSettings) {
    const { coin } = marked.mention;
    this.coin = coin;
    this.word = surfaceOf(marked).replace(/\s+/g, ' ').trim();
    this.#memory = memory;
    this.#marked = marked;
    this.#settings = settings;
    this.#range = memory.range;
    this.#published = memory.article.published(marked);
    this.#reading = new FigureReading(memory.article.figure(marked, index), {
      done: () => this.#onFigure(),
      report: (error) => memory.ports.report(error),
    });
    this.#requests = this.#requestsNow();
    memory.charts?.load({ coin, currency: settings.currency });
    this.#isChartless = memory.charts?.get(this.#chartKey()).series.kind === 'none';
    this.#loadPast();
    if (this.#showsContext) memory.contexts?.load(coin);
    this.#readStated();
    memory.loadStar(coin);
  }

  /** The reader wants the past prices of the very minute: requested by the coin's name, for this card. */
  wantExact(): void {
    if (this.#wantsExact) return;
    this.#wantsExact = true;
    this.#loadPast();
    this.#memory.changed();
  }

  close(): void {
    this.#reading.stop();
  }

  /** A pinned card is one that the reader wants to know more of. */
  pinned(): void {
    this.#memory.charts?.loadByName(this.#chartKey());
    this.wantExact();
  }

  showRange(range: ChartRange): void {
    this.#range = range;
    this.#memory.range = range;
    if (range === '30d') this.#memory.longFor.add(this.coin);
    this.#memory.charts?.loadByName(this.#chartKey());
    this.#memory.changed();
  }

  /** Requests again what could not be loaded. */
  retry(): void {
    this.#memory.charts?.retry(this.#chartKey());
    this.#loadPast();
  }

  /** A choice was made in this card, and is being stored. */
  choose(choice: Choice): void {
    this.#unsaved = false;
    if (choice.kind === 'star') this.#memory.setStar(choice.coin, choice.on);
  }

  /** Rolls back a choice that could not be stored, and has the card say so. */
  notStored(choice: Choice): void {
    this.#unsaved = true;
    if (choice.kind === 'star') {
      this.#memory.setStar(choice.coin, !choice.on);
      // Of several choices that failed, the stored state is not the opposite of the last one.
      this.#memory.loadStar(choice.coin);
    }
    this.#memory.changed();
  }

  facts(own: OwnFacts): CardFacts {
    const { state } = this.#reading;
    const published = this.#published;
    const requests = this.#requests;
    const past = this.#past;
    const exact = past?.exactOf(this.#wanted().filter(({ at }) => at <= (published?.at ?? 0)));
    return {
      word: this.word,
      reasons: this.#marked.mention.reasons,
      runnerUp: this.#marked.mention.runnerUp ?? null,
      chart: this.#chart(),
      since:
        published && past
          ? { published, past: this.#pastOf(requests.atThen), ...(exact && { exact }) }
          : null,
      figure:
        state === null || typeof state === 'string'
          ? state
          : {
              figure: state,
              market: this.#pastOf(requests.inFigureUnit),
              changeStart: this.#pastOf(requests.atChangeStart),
              isLate: this.#reading.isLate,
            },
      context: (this.#showsContext && this.#memory.contexts?.get(this.coin)) || null,
      ...(this.#stated.length > 0 && { stated: this.#stated }),
      starred: this.#memory.isStarred(this.coin),
      unsaved: this.#unsaved,
      ...own,
    };
  }

  /** The figure was read after the card opened. */
  #onFigure(): void {
    this.#requests = this.#requestsNow();
    this.#loadPast();
    this.#readStated();
    this.#memory.changed();
  }

  /** Once the paragraph is read. */
  #readStated(): void {
    if (this.#showsContext && this.#reading.state !== 'reading')
      this.#stated = this.#memory.article.statedAround(this.coin);
  }

  #requestsNow(): SinceRequests {
    return sinceRequests(
      this.coin,
      this.#published,
      this.#reading.figure,
      this.#settings.currency,
      Date.now(),
    );
  }

  /** Null where the reader hides all that needs prices of the past. */
  get #past(): CardMemory['past'] {
    return needsPast(this.#settings.hiddenRows) ? this.#memory.past : null;
  }

  get #showsContext(): boolean {
    const { showsContext, hiddenRows } = this.#settings;
    return showsContext && needsContext(hiddenRows);
  }

  #chart(): ChartFacts | null {
    const { charts } = this.#memory;
    if (!charts || this.#isChartless) return null;
    const key = this.#chartKey();
    charts.reloadDue(key);
    return charts.get(key);
  }

  #chartKey(): ChartKey {
    const coin = this.coin;
    const isTooLong = this.#range === '30d' && !this.#memory.longFor.has(coin);
    const chosen = isTooLong ? '7d' : this.#range;
    const range = chosen ?? rangeFor(this.#published?.at ?? null, Date.now());
    return { coin, currency: this.#settings.currency, range };
  }

  #loadPast(): void {
    this.#past?.load(this.#wanted(), this.#wantsExact);
  }

  #wanted(): WantedPast[] {
    const { atThen, inFigureUnit, atChangeStart } = this.#requests;
    const all = [atThen, inFigureUnit, atChangeStart].filter((request) => request !== null);
    return all.map((request) => ({ ...request, currency: request.currency ?? this.#settings.currency }));
  }

  #pastOf(request: PastPriceRequest | null): PastPrice | null {
    if (!request) return null;
    return this.#past?.get({ ...request, currency: request.currency ?? this.#settings.currency }) ?? null;
  }
}
