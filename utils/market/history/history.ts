import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { askInOrder } from '../ask-in-order.ts';
import type { RequestLimiter } from '../request-limiter.ts';
import { hasHistory, type MarketProvider } from '../provider.ts';
import type { HistoryEntry, HistoryMemory } from './history-memory.ts';
import { hourMs, minuteMs } from '../../domain/time.ts';

/** Each chart is about 8 kB. */
const mostEntries = 40;
/** What nobody had is asked for again after an hour. */
const missMs = hourMs;

export interface HistoryParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly limiter: RequestLimiter;
  readonly cell: StorageCell<HistoryMemory>;
  readonly currency: () => Promise<string>;
  readonly now: () => number;
}

/** Prices of one coin over a span of time. */
export interface Wanted {
  readonly coin: CoinId;
  /** What of the coin, with its bucket of time: names it among what is kept. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970: what is found now is not to be used any more from then on. */
  readonly until: number;
  /** The reader's own where it is missing. */
  readonly currency?: string | undefined;
  /** Asked from a private window: nothing of it is stored. */
  readonly incognito?: boolean;
}

/** Past prices, kept by coin and bucket of time. */
export class History {
  readonly #parts: HistoryParts;
  readonly #flights = new Map<string, Promise<HistoryReply>>();
  #memory: HistoryMemory | null = null;
  /** What only private windows asked for; never stored. */
  #unstored: readonly HistoryEntry[] = [];
  /** What is on its way and was asked for outside of private windows, too. */
  readonly #storable = new Set<string>();

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** What is kept, or whatever the first provider has that answers. */
  async find(wanted: Wanted): Promise<HistoryReply> {
    const currency = wanted.currency ?? (await this.#parts.currency());
    const key = `${wanted.coin} ${wanted.what} ${currency}`;
    if (!wanted.incognito) this.#storable.add(key);
    const flight = this.#flights.get(key) ?? this.#fetch(key, wanted, currency).finally(() => this.#end(key));
    this.#flights.set(key, flight);
    return flight;
  }

  #end(key: string): void {
    this.#flights.delete(key);
    this.#storable.delete(key);
  }

  async #fetch(key: string, wanted: Wanted, currency: string): Promise<HistoryReply> {
    const { now } = this.#parts;
    const stored = (await this.#load()).entries;
    const known = [...stored, ...this.#unstored].find((entry) => entry.key === key && entry.until > now());
    if (known) return { series: known.series, problem: null };
    const answer = await this.#ask(key, wanted, currency);
    if (!answer.problem) {
      await this.#keep({ key, series: answer.series, until: answer.series ? wanted.until : now() + missMs });
    }
    return answer;
  }

  /** Neither prices nor a problem where all who were asked have nothing. */
  async #ask(key: string, { coin, from, to }: Wanted, currency: string): Promise<HistoryReply> {
    const { providers, limiter, now } = this.#parts;
    const spec = {
      what: `history:${key}`,
      urgency: 'charts',
      intervalMs: minuteMs,
      isStored: () => this.#storable.has(key),
    } as const;
    const silent: MarketProvider[] = [];
    for (const provider of inOrder((await providers()).filter(hasHistory), currency)) {
      if ((await provider.knows([coin])).length === 0) continue;
      const answer = await askInOrder([provider], limiter, spec, () =>
        provider.history({ coin, currency, from, to, now: now() }),
      );
      if (answer && answer.value.points.length > 0) return { series: answer.value, problem: null };
      if (!answer) silent.push(provider);
    }
    return { series: null, problem: silent.length > 0 ? await limiter.problem(silent, spec) : null };
  }

  async #keep(entry: HistoryEntry): Promise<void> {
    await this.#load();
    const now = this.#parts.now();
    // As of this very moment: of many that are kept at once, none may forget the others.
    const withEntry = (entries: readonly HistoryEntry[]): HistoryEntry[] => {
      const others = entries.filter(({ key, until }) => key !== entry.key && until > now);
      return [entry, ...others].slice(0, mostEntries);
    };
    if (!this.#storable.has(entry.key)) {
      this.#unstored = withEntry(this.#unstored);
      return;
    }
    this.#memory = { version: 1, entries: withEntry(this.#memory?.entries ?? []) };
    await this.#parts.cell.write(this.#memory);
  }

  async #load(): Promise<HistoryMemory> {
    if (!this.#memory) {
      const stored = await this.#parts.cell.read();
      this.#memory ??= stored ?? { version: 1, entries: [] };
    }
    return this.#memory;
  }
}

/**
 * The exchange first, as its candles cost next to nothing; but in other currencies than the dollar it has no say,
 * and a price of the past needs that day's rate, which only the aggregator knows.
 */
function inOrder<P extends MarketProvider>(providers: readonly P[], currency: string): readonly P[] {
  const first = currency === 'usd' || currency === 'usdt' ? 'binance' : 'coingecko';
  return providers.toSorted((a, b) => Number(b.id === first) - Number(a.id === first));
}
