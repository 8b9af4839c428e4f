import type { ChartFacts, LateSeries } from '../../domain/card/card-facts.ts';
import { chartFor, type ChartRange } from '../../domain/chart/chart-range.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import { minuteMs } from '../../domain/time.ts';
import type { PagePorts } from './page-ports.ts';

/** How long a chart is fresh, in milliseconds. */
const freshMs = 5 * minuteMs;

/** Which chart: the currency is that of the reader. */
export interface ChartKey {
  readonly coin: CoinId;
  readonly range: ChartRange;
  readonly currency: string;
}

interface CachedReply {
  readonly at: number;
  readonly reply: HistoryReply;
}

/**
 * The charts that were requested on this page: those of the last seven days, which come without a request that names the
 * coin, and those that the reader asked for.
 */
export class ChartCache {
  readonly #history: NonNullable<PagePorts['history']>;
  readonly #changed: () => void;
  readonly #replies = new Map<string, CachedReply>();
  readonly #inFlight = new Set<string>();

  /** @param changed called when a chart has loaded or failed */
  constructor(history: NonNullable<PagePorts['history']>, changed: () => void) {
    this.#history = history;
    this.#changed = changed;
  }

  /** A chart, also a stale one. The reader's own choice precedes the one without a request by name. */
  get(key: ChartKey): ChartFacts {
    const named = this.#replies.get(namedId(key));
    const loadsNamed = this.#inFlight.has(namedId(key));
    if (named?.reply.series) return shown(key.range, seriesOf(named.reply));
    const recent = this.#replies.get(recentId(key));
    const chart = recent && chartFor(recent.reply, key.range, Date.now());
    if (chart?.kind === 'series') return shown(chart.range, { kind: 'ready', series: chart.series });
    if (loadsNamed) return shown(key.range, { kind: 'loading' });
    if (named) return shown(key.range, seriesOf(named.reply));
    if (chart) return shown(chart.range, { kind: 'shape', shape: chart.shape });
    if (!recent) return shown(key.range, { kind: 'loading' });
    // Beyond the seven days that every reply has, or that this one should have.
    if (recent.reply.series) return shown(key.range, { kind: 'on-request' });
    return shown(key.range, seriesOf(recent.reply));
  }

  /** Requests the last seven days unless they are fresh. */
  load({ coin, currency }: Omit<ChartKey, 'range'>): void {
    this.#load(recentId({ coin, currency }), { coin, range: '7d' });
  }

  /**
   * Requests again the seven days that our own limit of requests has put off, once its time has come. Called with each
   * drawing of an open card.
   */
  reloadDue(key: Omit<ChartKey, 'range'>): void {
    const problem = this.#replies.get(recentId(key))?.reply.problem;
    if (problem?.code === 'budget' && problem.retryAt <= Date.now()) this.load(key);
  }

  /** Requests again what failed: by name only where the reader had asked for that. */
  retry(key: ChartKey): void {
    this.load(key);
    if (this.#replies.get(namedId(key))?.reply.problem) this.loadByName(key);
  }

  /** Requests a chart from a provider, where that without a request by name is not there, or has no times. */
  loadByName(key: ChartKey): void {
    const { kind } = this.get(key).series;
    const isShown = kind === 'ready' && !this.#isStale(namedId(key));
    if (isShown || kind === 'loading') return;
    this.#load(namedId(key), { coin: key.coin, range: key.range, byName: true });
  }

  #load(id: string, request: Parameters<NonNullable<PagePorts['history']>>[0]): void {
    const cached = this.#replies.get(id);
    if (this.#inFlight.has(id) || (cached && !cached.reply.problem && isFresh(cached))) return;
    this.#inFlight.add(id);
    const keep = (reply: HistoryReply): void => {
      this.#inFlight.delete(id);
      this.#replies.set(id, { at: Date.now(), reply });
      this.#changed();
    };
    this.#history(request).then(keep, () => keep({ series: null, problem: noReply() }));
  }

  #isStale(id: string): boolean {
    const cached = this.#replies.get(id);
    return cached !== undefined && !isFresh(cached);
  }
}

function seriesOf({ series, problem, isOnRequest }: HistoryReply): LateSeries {
  if (series && series.points.length > 1) return { kind: 'ready', series };
  if (problem) return { kind: 'failed', problem };
  return { kind: isOnRequest ? 'on-request' : 'none' };
}

function shown(range: ChartRange, series: LateSeries): ChartFacts {
  return { range, series };
}

/** False also where the system's clock was set back. */
function isFresh({ at }: CachedReply): boolean {
  return Math.abs(Date.now() - at) < freshMs;
}

function recentId({ coin, currency }: Omit<ChartKey, 'range'>): string {
  return `${coin} ${currency}`;
}

function namedId({ coin, range, currency }: ChartKey): string {
  return `${coin} ${range} ${currency}`;
}

/** The problem of a call that the background did not answer, as while it restarts after an update. */
export function noReply(): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: Date.now() };
}
