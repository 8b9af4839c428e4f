import type { CardFacts, ChartFacts, LateSeries } from '../../domain/card/card-facts.ts';
import { type ChartRange, rangeFor } from '../../domain/chart/chart-range.ts';
import type { Choice } from '../../domain/choices/choice.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { Series } from '../../domain/quote/history.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import { type SinceRequests, sinceRequests } from '../../domain/since/since-requests.ts';
import type { PublishedMoment } from '../../domain/since/since.ts';
import { type ArticleReader, wordOf } from './article-reader.ts';
import { FigureReading } from './figure-reading.ts';
import type { MarkedMention } from '../marks/marked-mention.ts';
import type { MentionIndex } from '../marks/mention-index.ts';
import type { PagePorts } from './page-ports.ts';
import { minuteMs } from '../../domain/time.ts';

/** How long a chart is good for, in milliseconds. */
const chartMs = 5 * minuteMs;

interface Opened {
  readonly marked: MarkedMention;
  readonly coin: CoinId;
  readonly currency: string;
  readonly published: PublishedMoment | null;
  readonly reading: FigureReading;
  /** Of the figure, too, once that is known. */
  requests: SinceRequests;
}

interface KeptChart {
  readonly at: number;
  readonly series: LateSeries;
}

/** Gathers what a card tells besides the price, from the page and from the background; asks while a card is open. */
export class CardFeed {
  readonly #ports: PagePorts;
  readonly #article: ArticleReader;
  readonly #changed: () => void;
  readonly #charts = new Map<string, KeptChart>();
  readonly #past = new Map<string, PastPrice>();
  readonly #starred = new Map<CoinId, boolean>();
  #opened: Opened | null = null;
  /** The span that the reader chose last on this page. */
  #chosen: ChartRange | null = null;
  /** Nobody had a chart when the card opened: it has no row for one then. */
  #chartless = false;
  #unsaved = false;

  constructor(ports: PagePorts, article: ArticleReader, changed: () => void) {
    this.#ports = ports;
    this.#article = article;
    this.#changed = changed;
  }

  open(marked: MarkedMention, index: MentionIndex, currency: string): void {
    const { coin } = marked.mention;
    this.close();
    const published = this.#article.published(marked);
    const reading = new FigureReading(this.#article.figure(marked, index), {
      done: () => this.#figureRead(),
      report: (error) => this.#ports.report(error),
    });
    const requests = sinceRequests(coin, published, reading.figure, currency, Date.now());
    this.#opened = { marked, coin, currency, published, reading, requests };
    this.#unsaved = false;
    this.#chartless = this.#keptChart()?.series.kind === 'none';
    this.#askChart();
    this.#askPast([requests.atThen, requests.inFigureUnit]);
    this.#askStar(coin);
  }

  close(): void {
    this.#opened?.reading.stop();
    this.#opened = null;
  }

  /** The figure came after the card. */
  #figureRead(): void {
    const opened = this.#opened;
    if (!opened) return;
    const { coin, published, reading, currency } = opened;
    opened.requests = sinceRequests(coin, published, reading.figure, currency, Date.now());
    this.#askPast([opened.requests.inFigureUnit]);
    this.#changed();
  }

  showRange(range: ChartRange): void {
    this.#chosen = range;
    this.#askChart();
    this.#changed();
  }

  /** The reader's choice shows at once; the background stores it meanwhile. */
  setStar(coin: CoinId, on: boolean): void {
    this.#unsaved = false;
    this.#starred.set(coin, on);
    this.#changed();
  }

  /**
   * A choice of the reader could not be stored: what was shown of it is taken back, and the card says so.
   * @param isOpen whether the card on which it was made still is
   */
  notStored(choice: Choice, isOpen: boolean): void {
    this.#unsaved ||= isOpen;
    if (choice.kind === 'star') this.#starred.set(choice.coin, !choice.on);
    this.#changed();
  }

  facts(pinned: boolean): CardFacts | null {
    const opened = this.#opened;
    if (!opened) return null;
    const { marked, coin, published, reading, requests } = opened;
    const { state } = reading;
    const canLookBack = this.#ports.pastPrices !== undefined;
    return {
      word: wordOf(marked),
      reasons: marked.mention.reasons,
      runnerUp: marked.mention.runnerUp ?? null,
      chart: this.#chart(),
      since: published && canLookBack ? { published, past: this.#pastOf(requests.atThen) } : null,
      figure:
        state === null || typeof state === 'string'
          ? state
          : { figure: state, market: this.#pastOf(requests.inFigureUnit) },
      starred: this.#starred.get(coin) ?? null,
      pinned,
      unsaved: this.#unsaved,
    };
  }

  #chart(): ChartFacts | null {
    if (!this.#ports.history || this.#chartless) return null;
    return { range: this.#range(), series: this.#keptChart()?.series ?? { kind: 'loading' } };
  }

  #range(): ChartRange {
    return this.#chosen ?? rangeFor(this.#opened?.published?.at ?? null, Date.now());
  }

  #chartKey(): string {
    return `${this.#opened?.coin} ${this.#range()} ${this.#opened?.currency}`;
  }

  #keptChart(): KeptChart | undefined {
    return this.#charts.get(this.#chartKey());
  }

  #askChart(): void {
    const { history } = this.#ports;
    const kept = this.#keptChart();
    if (
      !this.#opened ||
      !history ||
      (kept && Date.now() - kept.at < chartMs && kept.series.kind !== 'failed')
    ) {
      return;
    }
    const key = this.#chartKey();
    const keep = (series: LateSeries): void => {
      this.#charts.set(key, { at: Date.now(), series });
      this.#changed();
    };
    history(this.#opened.coin, this.#range()).then(
      ({ series, problem }) => keep(lateSeries(series, problem)),
      () => keep({ kind: 'failed', problem: noAnswer() }),
    );
  }

  #askPast(requests: readonly (PastPriceRequest | null)[]): void {
    const { pastPrices } = this.#ports;
    if (!pastPrices) return;
    const wanted = requests
      .filter((request) => request !== null)
      .filter((request) => this.#past.get(this.#pastKey(request))?.kind !== 'price');
    if (wanted.length === 0) return;
    const keep = (prices: readonly PastPrice[]): void => {
      for (const [index, request] of wanted.entries()) {
        const price = prices[index];
        if (price) this.#past.set(this.#pastKey(request), price);
      }
      this.#changed();
    };
    pastPrices(wanted).then(keep, () => {
      keep(wanted.map(() => ({ kind: 'failed', problem: noAnswer() }) as const));
    });
  }

  #askStar(coin: CoinId): void {
    this.#ports.isStarred?.(coin).then(
      (on) => {
        if (on !== null) this.setStar(coin, on);
      },
      (error: unknown) => this.#ports.report(error),
    );
  }

  #pastOf(request: SinceRequests['atThen']): PastPrice | null {
    return (request && this.#past.get(this.#pastKey(request))) ?? null;
  }

  #pastKey({ coin, at, currency }: PastPriceRequest): string {
    return `${coin} ${at} ${currency ?? this.#opened?.currency}`;
  }
}

function lateSeries(series: Series | null, problem: Problem | null): LateSeries {
  if (series && series.points.length > 1) return { kind: 'ready', series };
  return problem ? { kind: 'failed', problem } : { kind: 'none' };
}

/** The background itself did not answer: it was replaced by an update, or is being restarted. */
function noAnswer(): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: Date.now() };
}
