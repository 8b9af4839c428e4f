import { streamedExchanges } from '../../domain/liquidations/liquidation.ts';
import { emptyTally, type Tally } from '../../domain/liquidations/tally.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';

const sums = z.object({ long: z.number(), short: z.number() });
const spans = z.array(z.object({ from: z.number(), to: z.number() }));

const stored = z.object({
  version: z.literal(1),
  buckets: z.array(z.object({ hour: z.number(), sums: z.record(z.string(), sums) })),
  watched: z.partialRecord(z.enum(streamedExchanges), spans),
  seen: z.array(z.object({ id: z.string(), at: z.number() })),
});
export type StoredTally = z.infer<typeof stored>;

export const tallyCell = cacheCell<StoredTally>('liquidation-tally', stored);

/** The tally in memory, written at most every few seconds. What a dying worker loses lies within a gap. */
export class TallyStore {
  readonly #cell: Pick<StorageCell<StoredTally>, 'read' | 'write'>;
  #tally: Tally | null = null;
  #loading: Promise<void> | null = null;
  #isChanged = false;

  constructor(cell: Pick<StorageCell<StoredTally>, 'read' | 'write'>) {
    this.#cell = cell;
  }

  /** To be awaited before `change`. */
  load(): Promise<void> {
    this.#loading ??= this.#cell.read().then((known) => {
      if (known) {
        const { version: _version, ...tally } = known;
        this.#tally = tally;
      }
    });
    return this.#loading;
  }

  get tally(): Tally {
    return this.#tally ?? emptyTally;
  }

  change(next: Tally): void {
    this.#isChanged ||= next !== this.#tally;
    this.#tally = next;
  }

  async save(): Promise<void> {
    if (!this.#isChanged || !this.#tally) return;
    this.#isChanged = false;
    await this.#cell.write({ version: 1, ...this.#tally } as StoredTally);
  }
}
