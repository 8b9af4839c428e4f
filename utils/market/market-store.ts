import type { CoinId } from '../domain/coin/coin.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { emptyMemory, type MarketMemory } from './market-memory.ts';
import { storedPart } from './stored-part.ts';

/** The last known figures in the reader's currency. No figure of another currency ever comes out of it. */
export class MarketStore {
  readonly #cell: StorageCell<MarketMemory>;
  readonly #currency: () => Promise<string>;
  readonly #storable: () => ReadonlySet<CoinId>;
  #memory: MarketMemory | null = null;
  /** What of it is on disk. */
  #stored: MarketMemory | null = null;

  /** @param storable the coins outside of the shared ones of which something may be stored now */
  constructor(
    cell: StorageCell<MarketMemory>,
    currency: () => Promise<string>,
    storable: () => ReadonlySet<CoinId>,
  ) {
    this.#cell = cell;
    this.#currency = currency;
    this.#storable = storable;
  }

  async load(): Promise<MarketMemory> {
    const currency = await this.#currency();
    if (!this.#memory) {
      const stored = await this.#cell.read();
      this.#stored ??= stored;
      this.#memory ??= stored;
    }
    const known = this.#memory;
    if (known?.currency === currency) return known;
    // Which coins are the largest does not depend on the currency.
    this.#memory = { ...emptyMemory(currency), ...(known ? { page: known.page } : {}) };
    return this.#memory;
  }

  /** Forgets the change where the reader chose another currency while it was on its way. */
  async keep(currency: string, change: (memory: MarketMemory) => Partial<MarketMemory>): Promise<void> {
    await this.load();
    const memory = this.#memory;
    if (memory?.currency !== currency) return;
    this.#memory = { ...memory, ...change(memory) };
    this.#stored = storedPart(this.#memory, this.#stored, this.#storable());
    await this.#cell.write(this.#stored);
  }
}
