import { useState } from 'preact/hooks';
import type { LateSeries } from '../../utils/domain/card/card-facts.ts';
import { chartFor, type ChartRange, rangeMs } from '../../utils/domain/chart/chart-range.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { Problem } from '../../utils/domain/quote/problem.ts';
import { minuteMs } from '../../utils/domain/time.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground } from '../../utils/platform/messaging.ts';
import { usePolled } from './use-polled.ts';

/** Which chart is wanted. */
export interface WantedChart {
  readonly coin: CoinId;
  readonly range: ChartRange;
  /** The reader's. */
  readonly currency: string;
  /** The reader asked for this very chart: it may be requested by the coin's name. */
  readonly byName: boolean;
}

const pollMs = 5 * minuteMs;
/** The delay until the background is called again after it failed, in milliseconds. */
const retryMs = 30_000;

/**
 * A coin's chart, kept current while it is shown. Ranges up to seven days come from what every reader requests; longer ones,
 * which the reader chooses with a click, are requested by the coin's name.
 * @param wanted null for none
 */
export function useCoinChart(wanted: WantedChart | null): LateSeries {
  const [chart, setChart] = useState<{ readonly key: string; readonly series: LateSeries } | null>(null);
  const key = wanted && `${wanted.coin} ${wanted.range} ${wanted.currency} ${wanted.byName}`;
  usePolled(key, async (signal) => {
    const series = wanted && (await load(wanted));
    if (series && key !== null && !signal.aborted) setChart({ key, series });
    return Date.now() + (series?.kind === 'failed' ? retryMs : pollMs);
  });
  return chart && chart.key === key ? chart.series : { kind: 'loading' };
}

async function load({ coin, range, byName }: WantedChart): Promise<LateSeries> {
  const isLong = rangeMs[range] > rangeMs['7d'];
  try {
    if (!isLong && !byName) {
      const reply = await callBackground('history.get', { coin, range });
      const found = chartFor(reply, range, Date.now());
      if (found) return found.kind === 'series' ? { kind: 'ready', series: found.series } : found;
      if (reply.problem) return { kind: 'failed', problem: reply.problem };
      return reply.isOnRequest ? { kind: 'on-request' } : { kind: 'none' };
    }
    const { series, problem } = await callBackground('history.get', { coin, range, byName: true });
    if (series && series.points.length > 1) return { kind: 'ready', series };
    return problem ? { kind: 'failed', problem } : { kind: 'none' };
  } catch (error) {
    logError('a chart', error);
    return { kind: 'failed', problem: internalProblem() };
  }
}

function internalProblem(): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: Date.now() + retryMs };
}
