import type { CardFacts, ChartFacts } from '../../domain/card/card-facts.ts';
import { type ChartRange, rangeFor } from '../../domain/chart/chart-range.ts';
import type { ContextClaim } from '../../domain/claims/context-claim.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { type SinceRequests, sinceRequests } from '../../domain/since/since-requests.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import { ChartCache, type ChartKey } from './chart-cache.ts';
import { ContextCache } from './context-cache.ts';
import { FigureReading } from './figure-reading.ts';
import { PastCache, type WantedPast } from './past-cache.ts';
import { type MarkedMention, surfaceOf } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { Article, CardFactsSource, CardSettings, PagePorts } from './page-ports.ts';

interface OpenCard {
  readonly marked: MarkedMention;
  readonly coin: CoinId;
  readonly currency: string;
  readonly showsContext: boolean;
  readonly published: PublishedMoment | null;
  readonly reading: FigureReading;
  /** Replaced when the figure is known. */
  requests: SinceRequests;
  /** What the article states of the figures around the price. */
  stated: readonly ContextClaim[];
  /** The reader asked for the past prices of the very minute. */
  wantsExact: boolean;
}

/** Gathers the open card's facts besides the current price, from the page and from the background. */
export class CardData implements CardFactsSource {
  readonly #ports: PagePorts;
  readonly #article: Article;
  readonly #changed: () => void;
  /** Null without the port for charts. */
  readonly #charts: ChartCache | null;
  /** Null without the port for past prices. */
  readonly #past: PastCache | null;
  /** Null without the port for figures around the price. */
  readonly #contexts: ContextCache | null;
  readonly #starred = new Map<CoinId, boolean>();
  #open: OpenCard | null = null;
  /** The time range that the reader chose last on this page. */
  #chosen: ChartRange | null = null;
  /** Known to have no chart when the card opened: it has no row for one then. */
  #isChartless = false;
  /** The coins for which the reader chose 30 days: no other one is requested by name for that. */
  readonly #longFor = new Set<CoinId>();
  #unsaved = false;

  constructor(ports: PagePorts, article: Article, changed: () => void) {
    this.#ports = ports;
    this.#article = article;
    this.#changed = changed;
    this.#charts = ports.history ? new ChartCache(ports.history, changed) : null;
    this.#past = ports.pastPrices ? new PastCache(ports.pastPrices, changed) : null;
    const report = (error: unknown): void => ports.report(error);
    this.#contexts = ports.context ? new ContextCache(ports.context, { changed, report }) : null;
  }

  open(marked: MarkedMention, index: MentionIndex, { currency, showsContext }: CardSettings): void {
    const { coin } = marked.mention;
    this.close();
    const published = this.#article.published(marked);
    const reading = new FigureReading(this.#article.figure(marked, index), {
      done: () => this.#onFigure(),
      report: (error) => this.#ports.report(error),
    });
    const requests = sinceRequests(coin, published, reading.figure, currency, Date.now());
    const settings = { currency, showsContext };
    const open = { marked, coin, ...settings, published, reading, requests, stated: [], wantsExact: false };
    this.#open = open;
    this.#unsaved = false;
    this.#charts?.load({ coin, currency });
    this.#isChartless = this.#charts?.get(this.#chartKey(open)).series.kind === 'none';
    this.#loadPast(open);
    if (showsContext) this.#contexts?.load(coin);
    this.#readStated(this.#open);
    this.#loadStar(coin);
  }

  /** The reader wants the past prices of the very minute: requested by the coin's name, for this card. */
  wantExact(): void {
    const open = this.#open;
    if (!open || open.wantsExact) return;
    open.wantsExact = true;
    this.#loadPast(open);
    this.#changed();
  }

  /** Once the paragraph is read. */
  #readStated(open: OpenCard | null): void {
    if (open?.showsContext && open.reading.state !== 'reading')
      open.stated = this.#article.statedAround(open.coin);
  }

  close(): void {
    this.#open?.reading.stop();
    this.#open = null;
  }

  /** The figure was read after the card opened. */
  #onFigure(): void {
    const open = this.#open;
    if (!open) return;
    const { coin, published, reading, currency } = open;
    open.requests = sinceRequests(coin, published, reading.figure, currency, Date.now());
    this.#loadPast(open);
    this.#readStated(open);
    this.#changed();
  }

  prefetch(marked: MarkedMention, { currency, showsContext }: CardSettings): void {
    const { coin } = marked.mention;
    if (showsContext) this.#contexts?.load(coin);
    this.#charts?.load({ coin, currency });
    const { atThen } = sinceRequests(coin, this.#article.published(marked), null, currency, Date.now());
    if (atThen) this.#past?.prefetch([{ ...atThen, currency }]);
  }

  pinned(): void {
    if (!this.#open) return;
    this.#charts?.loadByName(this.#chartKey(this.#open));
    this.wantExact();
  }

  showRange(range: ChartRange): void {
    this.#chosen = range;
    if (this.#open) {
      if (range === '30d') this.#longFor.add(this.#open.coin);
      this.#charts?.loadByName(this.#chartKey(this.#open));
    }
    this.#changed();
  }

  retry(): void {
    const open = this.#open;
    if (!open) return;
    this.#charts?.retry(this.#chartKey(open));
    this.#loadPast(open);
  }

  setStar(coin: CoinId, on: boolean): void {
    this.#unsaved = false;
    this.#starred.set(coin, on);
    this.#changed();
  }

  notStored(choice: Choice, isOpen: boolean): void {
    this.#unsaved ||= isOpen;
    if (choice.kind === 'star') {
      this.#starred.set(choice.coin, !choice.on);
      // Of several choices that failed, the stored state is not the opposite of the last one.
      this.#loadStar(choice.coin);
    }
    this.#changed();
  }

  facts(pinned: boolean): CardFacts | null {
    const open = this.#open;
    if (!open) return null;
    const { marked, coin, published, reading, requests } = open;
    const { state } = reading;
    const exact = this.#past?.exactOf(this.#wanted(open).filter(({ at }) => at <= (published?.at ?? 0)));
    return {
      word: surfaceOf(marked).replace(/\s+/g, ' ').trim(),
      reasons: marked.mention.reasons,
      runnerUp: marked.mention.runnerUp ?? null,
      chart: this.#chart(open),
      since:
        published && this.#past
          ? { published, past: this.#pastOf(requests.atThen), ...(exact && { exact }) }
          : null,
      figure:
        state === null || typeof state === 'string'
          ? state
          : {
              figure: state,
              market: this.#pastOf(requests.inFigureUnit),
              changeStart: this.#pastOf(requests.atChangeStart),
              isLate: reading.isLate,
            },
      context: (open.showsContext && this.#contexts?.get(coin)) || null,
      ...(open.stated.length > 0 && { stated: open.stated }),
      starred: this.#starred.get(coin) ?? null,
      pinned,
      unsaved: this.#unsaved,
    };
  }

  #chart(open: OpenCard): ChartFacts | null {
    if (!this.#charts || this.#isChartless) return null;
    return this.#charts.get(this.#chartKey(open));
  }

  #chartKey({ coin, currency, published }: OpenCard): ChartKey {
    const chosen = this.#chosen === '30d' && !this.#longFor.has(coin) ? '7d' : this.#chosen;
    return { coin, currency, range: chosen ?? rangeFor(published?.at ?? null, Date.now()) };
  }

  #loadPast(open: OpenCard): void {
    this.#past?.load(this.#wanted(open), open.wantsExact);
  }

  #wanted({ requests: { atThen, inFigureUnit, atChangeStart }, currency }: OpenCard): WantedPast[] {
    const all = [atThen, inFigureUnit, atChangeStart].filter((request) => request !== null);
    return all.map((request) => ({ ...request, currency: request.currency ?? currency }));
  }

  #loadStar(coin: CoinId): void {
    this.#ports.isStarred?.(coin).then(
      (on) => {
        if (on === null) return;
        this.#starred.set(coin, on);
        this.#changed();
      },
      (error: unknown) => this.#ports.report(error),
    );
  }

  #pastOf(request: PastPriceRequest | null): PastPrice | null {
    if (!request || !this.#open) return null;
    return this.#past?.get({ ...request, currency: request.currency ?? this.#open.currency }) ?? null;
  }
}
