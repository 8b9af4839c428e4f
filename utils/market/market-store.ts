import type { StorageCell } from '../platform/storage-cell.ts';
import { emptyMemory, type MarketMemory } from './market-memory.ts';

/** The last known figures in the reader's currency. No figure of another currency ever comes out of it. */
export class MarketStore {
  readonly #cell: StorageCell<MarketMemory>;
  readonly #currency: () => Promise<string>;
  #memory: MarketMemory | null = null;

  constructor(cell: StorageCell<MarketMemory>, currency: () => Promise<string>) {
    this.#cell = cell;
    this.#currency = currency;
  }

  async load(): Promise<MarketMemory> {
    const currency = await this.#currency();
    if (!this.#memory) {
      const stored = await this.#cell.read();
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
    await this.#cell.write(this.#memory);
  }
}
