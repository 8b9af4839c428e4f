import type { LateSeries } from '../../domain/card/card-facts.ts';
import type { ChartRange } from '../../domain/chart/chart-range.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
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

interface CachedChart {
  readonly at: number;
  readonly series: LateSeries;
}

/** The charts that were requested on this page. */
export class ChartCache {
  readonly #history: NonNullable<PagePorts['history']>;
  readonly #changed: () => void;
  readonly #charts = new Map<string, CachedChart>();

  /** @param changed called when a chart has loaded or failed */
  constructor(history: NonNullable<PagePorts['history']>, changed: () => void) {
    this.#history = history;
    this.#changed = changed;
  }

  /** A chart, also a stale one; undefined where it was never loaded. */
  get(key: ChartKey): LateSeries | undefined {
    return this.#charts.get(idOf(key))?.series;
  }

  /** Requests a chart unless it is fresh. */
  load(key: ChartKey): void {
    const cached = this.#charts.get(idOf(key));
    if (cached && cached.series.kind !== 'failed' && isFresh(cached)) return;
    const keep = (series: LateSeries): void => {
      this.#charts.set(idOf(key), { at: Date.now(), series });
      this.#changed();
    };
    this.#history(key.coin, key.range).then(
      ({ series, problem }) => {
        if (series && series.points.length > 1) keep({ kind: 'ready', series });
        else keep(problem ? { kind: 'failed', problem } : { kind: 'none' });
      },
      () => keep({ kind: 'failed', problem: noReply() }),
    );
  }
}

/** False also where the system's clock was set back. */
function isFresh({ at }: CachedChart): boolean {
  return Math.abs(Date.now() - at) < freshMs;
}

function idOf({ coin, range, currency }: ChartKey): string {
  return `${coin} ${range} ${currency}`;
}

/** The problem of a call that the background did not answer, as while it restarts after an update. */
export function noReply(): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: Date.now() };
}
