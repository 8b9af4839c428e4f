import type { Sparkline } from '../../../../../utils/domain/chart/sparkline.ts';
import type { ProviderResult, SnapshotPage } from '../../../../../utils/market/provider.ts';
import type { SnapshotIndex, StoredPage } from '../../../../../utils/market/snapshot/snapshot-cells.ts';
import { Snapshots } from '../../../../../utils/market/snapshot/snapshots.ts';
import { RequestLimiter } from '../../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../../utils/platform/request-log.ts';
import { plainTruth, randomMarket, seeded } from '../../domain/chart/random-market.ts';
import { fakeProvider } from '../fake-provider.ts';
import { splitCell } from '../../../../../utils/platform/cache-cell.ts';
import { type MemoryCell, memoryCell } from '../memory-cell.ts';

/** Snapshots with the test's clock, provider and storage; the storage outlives a "worker". */
export class SnapshotWorld {
  now = 1_700_000_000_000;
  currency = 'usd';
  readonly index = memoryCell<SnapshotIndex>();
  readonly pages = new Map<number, MemoryCell<StoredPage>>();
  readonly log = memoryCell<RequestLog>();
  readonly #session = memoryCell<NonNullable<RequestLog['unstored']>>();
  readonly limiter = new RequestLimiter({
    cell: splitCell<RequestLog>(this.log, this.#session, { version: 1, circuits: {} }),
    now: () => this.now,
    random: () => 0,
  });
  /** The pages that were requested, in order, with the currency. */
  readonly requested: string[] = [];
  lines: readonly Sparkline[] = randomMarket(plainTruth, seeded(7));
  /** Replaces the reply. */
  reply: (page: number) => Promise<ProviderResult<SnapshotPage>> = async (page) => ({
    ok: true,
    value: {
      coins: [...this.lines.map(({ coin }) => coin), `of-page-${page}`],
      lines: page === 1 ? this.lines : this.lines.map((line) => ({ ...line, coin: `${line.coin}-${page}` })),
    },
  });
  readonly gecko = fakeProvider('coingecko');
  hasSnapshot = true;

  /** A worker that has just started. */
  worker(): Snapshots {
    const snapshot = async ({ page, currency }: { page: number; currency: string }) => {
      this.requested.push(`${page} ${currency}`);
      return this.reply(page);
    };
    return new Snapshots({
      providers: async () => [this.hasSnapshot ? { ...this.gecko, snapshot } : this.gecko],
      limiter: this.limiter,
      cells: { index: this.index, page: (page) => this.#cell(page) },
      currency: async () => this.currency,
      now: () => this.now,
    });
  }

  stored(): string {
    return JSON.stringify([this.index.value, [...this.pages].map(([, { value }]) => value), this.log.value]);
  }

  #cell(page: number): MemoryCell<StoredPage> {
    const cell = this.pages.get(page) ?? memoryCell<StoredPage>();
    this.pages.set(page, cell);
    return cell;
  }
}
