import {
  type Contracts,
  type LiquidationFigures,
  streamedExchanges,
} from '../../domain/liquidations/liquidation.ts';
import {
  countLiquidations,
  emptyTally,
  isTooEarly,
  keepWatching,
  observedFigures,
  startWatching,
  type Tally,
} from '../../domain/liquidations/tally.ts';
import { hourMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';
import { binanceLiquidations } from './binance-liquidations.ts';
import { bybitLiquidations } from './bybit-liquidations.ts';
import type { LiquidationStream } from './liquidation-stream.ts';
import { okxLiquidations } from './okx-liquidations.ts';
import { type ConnectionParts, StreamConnection } from './stream-connection.ts';

const streams = [binanceLiquidations, bybitLiquidations, okxLiquidations] as const;

/** How often connections are checked and the tally is written. A worker may stop 30 s after the last socket activity. */
const beatMs = 10_000;

interface Timer {
  cancel(): void;
}

export interface ObserverParts extends Pick<ConnectionParts, 'openSocket' | 'now' | 'random'> {
  readonly cell: Pick<StorageCell<StoredTally>, 'read' | 'write'>;
  readonly contracts: () => Promise<Contracts>;
  readonly every: (ms: number, work: () => void) => Timer;
  readonly report: (error: unknown) => void;
}

/**
 * Sums the liquidations of three exchanges from their streams while the reader has that turned on. The connections stay
 * open as long as the worker lives; when it ends, the next one goes on with the stored sums, and the time between is a gap.
 */
export class LiquidationObserver {
  readonly #parts: ObserverParts;
  readonly #store: TallyStore;
  readonly #connections: readonly StreamConnection[];
  #contracts: Contracts = {};
  #contractsAt = 0;
  #timer: Timer | null = null;

  constructor(parts: ObserverParts) {
    this.#parts = parts;
    this.#store = new TallyStore(parts.cell);
    this.#connections = streams.map((stream) => new StreamConnection(stream, this.#connectionParts(stream)));
  }

  /** Opens or closes the connections. */
  async turn(on: boolean): Promise<void> {
    if (on === (this.#timer !== null)) return;
    if (on) {
      this.#timer = this.#parts.every(beatMs, () => void this.#beat());
      await this.#store.load();
      await this.#beat();
    } else {
      this.#timer?.cancel();
      this.#timer = null;
      for (const connection of this.#connections) connection.close();
      await this.#store.save();
    }
  }

  /**
   * What was observed of a coin in the last 24 hours; null where nothing was observed yet that says something.
   * @param symbol null for all coins
   */
  async figures(symbol: string | null): Promise<LiquidationFigures | null> {
    await this.#store.load();
    const now = this.#parts.now();
    const figures = observedFigures(this.#store.tally, symbol, now);
    return figures && isTooEarly(figures, now) ? null : figures;
  }

  #connectionParts({ exchange }: LiquidationStream): ConnectionParts {
    const { openSocket, now, random } = this.#parts;
    return {
      openSocket,
      now,
      random,
      contracts: () => this.#contracts,
      onSubscribed: () => this.#store.change(startWatching(this.#store.tally, exchange, now())),
      onEvents: (events) => this.#store.change(countLiquidations(this.#store.tally, events, now())),
    };
  }

  async #beat(): Promise<void> {
    try {
      await this.#loadContracts();
      if (this.#timer === null) return;
      for (const [index, connection] of this.#connections.entries()) {
        const { heardAt } = connection;
        const { exchange } = streams[index]!;
        if (heardAt !== null) this.#store.change(keepWatching(this.#store.tally, exchange, heardAt));
        connection.beat();
      }
      await this.#store.save();
    } catch (error) {
      this.#parts.report(error);
    }
  }

  /** Before the first connection, as events of an unknown contract are left out. */
  async #loadContracts(): Promise<void> {
    const now = this.#parts.now();
    const isDue = now - this.#contractsAt > hourMs || now < this.#contractsAt;
    if (!isDue && Object.keys(this.#contracts).length > 0) return;
    this.#contracts = await this.#parts.contracts();
    this.#contractsAt = now;
  }
}

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
class TallyStore {
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
