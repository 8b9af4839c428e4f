import { OwnSamples, samplesCell } from '../../utils/market/history/own-samples.ts';
import { RecentCharts } from '../../utils/market/history/recent-charts.ts';
import { Market } from '../../utils/market/market.ts';
import { marketCell } from '../../utils/market/market-store.ts';
import { packagedCatalogWords } from '../../utils/market/packaged-data.ts';
import { convertQuotes } from '../../utils/market/rates/convert.ts';
import type { Rates } from '../../utils/market/rates/rates.ts';
import { snapshotCells } from '../../utils/market/snapshot/snapshot-cells.ts';
import { Snapshots, type SnapshotParts } from '../../utils/market/snapshot/snapshots.ts';
import { logError } from '../../utils/platform/log.ts';
import { pause } from '../../utils/platform/pause.ts';

export interface QuoteServices {
  readonly market: Market;
  /** Charts of the last seven days without a request by name. */
  readonly charts: RecentCharts;
  readonly samples: OwnSamples;
}

/** Quotes, and beside them the snapshots and own samples, for which no quote waits. */
export function quoteServices(shared: Omit<SnapshotParts, 'cells'>, rates: Rates): QuoteServices {
  const { currency, now } = shared;
  const samples = new OwnSamples({ cell: samplesCell, now });
  const snapshots = new Snapshots({ ...shared, cells: snapshotCells });
  const failed = (error: unknown): void => logError('beside the quotes', error);
  const market = new Market({
    ...shared,
    cell: marketCell,
    catalogWords: packagedCatalogWords,
    convert: (quotes, code, known) =>
      convertQuotes(quotes, code, { perDollar: (wanted) => rates.perDollar(wanted), known, now: now() }),
    dollarIn: async (code) => (code === 'usd' ? 1 : ((await rates.lastKnown(code))?.perDollar ?? null)),
    wait: pause,
    sample: (quotes, code) => void samples.record(quotes, code).catch(failed),
    onRefreshed: (needed) => void snapshots.refresh(needed).catch(failed),
  });
  return { market, samples, charts: new RecentCharts({ snapshots, samples, market, currency, now }) };
}
