import { OwnSamples, samplesCell } from '../../utils/market/history/own-samples.ts';
import { RecentCharts } from '../../utils/market/history/recent-charts.ts';
import type { Market, MarketParts } from '../../utils/market/market.ts';
import { snapshotCells } from '../../utils/market/snapshot/snapshot-cells.ts';
import { Snapshots, type SnapshotParts } from '../../utils/market/snapshot/snapshots.ts';
import { logError } from '../../utils/platform/log.ts';

interface ChartServices {
  readonly samples: OwnSamples;
  /** What the market calls beside its refreshes. */
  readonly hooks: Required<Pick<MarketParts, 'sample' | 'onRefreshed'>>;
  readonly chartsOf: (market: Market) => RecentCharts;
}

/** Snapshots and own samples with their real parts. No price waits for them. */
export function chartServices(shared: Omit<SnapshotParts, 'cells'>): ChartServices {
  const { currency, now } = shared;
  const samples = new OwnSamples({ cell: samplesCell, now });
  const snapshots = new Snapshots({ ...shared, cells: snapshotCells });
  const failed = (error: unknown): void => logError('beside the quotes', error);
  return {
    samples,
    hooks: {
      sample: (quotes, code) => void samples.record(quotes, code).catch(failed),
      onRefreshed: (needed) => void snapshots.refresh(needed).catch(failed),
    },
    chartsOf: (market) => new RecentCharts({ snapshots, samples, market, currency, now }),
  };
}
