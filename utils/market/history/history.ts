import type { CoinId } from '../../domain/coin/coin.ts';
import type { PriceAt, Series } from '../../domain/quote/history.ts';
import { chartStepMs, dayWindow, momentWindow, pointAt } from '../../domain/quote/history-window.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { askInOrder } from '../ask-in-order.ts';
import type { Ledger } from '../ledger.ts';
import { hasHistory, type MarketProvider } from '../provider.ts';
import type { HistoryEntry, HistoryMemory } from './history-memory.ts';

/** Each chart is about 8 kB. */
const mostEntries = 40;
/** A moment that lies this far back has its price for good, in milliseconds. */
const settledMs = 300_000;
/** What nobody had is asked for again after an hour. */
const missMs = 3_600_000;
const forever = Number.MAX_SAFE_INTEGER;

export interface HistoryParts {
  readonly providers: () => Promise<readonly MarketProvider[]>;
  readonly ledger: Ledger;
  readonly cell: StorageCell<HistoryMemory>;
  readonly currency: () => Promise<string>;
  readonly now: () => number;
}

interface Wanted {
  readonly coin: CoinId;
  /** What of the coin, with its bucket of time. */
  readonly what: string;
  readonly from: number;
  readonly to: number;
  readonly until: number;
}

/** Past prices, kept by coin and bucket of time. Binance first: its candles cost next to nothing. */
export class History {
  readonly #parts: HistoryParts;
  readonly #flights = new Map<string, Promise<Series | null>>();
  #memory: HistoryMemory | null = null;

  constructor(parts: HistoryParts) {
    this.#parts = parts;
  }

  /** The last 24 hours in steps of about five minutes; null where nobody has them now. */
  day(coin: CoinId): Promise<Series | null> {
    const { from, to } = dayWindow(this.#parts.now());
    return this.#get({ coin, what: `day ${to / chartStepMs}`, from, to, until: to + chartStepMs });
  }

  /** The price at a moment, in milliseconds since 1970; null where nobody has one near it. */
  async at(coin: CoinId, at: number): Promise<PriceAt | null> {
    const now = this.#parts.now();
    if (at > now) return null;
    const { from, to } = momentWindow(at, now);
    const until = now - at >= settledMs ? forever : now + settledMs;
    const series = await this.#get({ coin, what: `at ${from}`, from, to, until });
    const point = series && pointAt(series, at);
    return point && { at: point[0], price: point[1], currency: series.currency, source: series.source };
  }

  async #get(wanted: Wanted): Promise<Series | null> {
    const currency = await this.#parts.currency();
    const key = `${wanted.coin} ${wanted.what} ${currency}`;
    const flight =
      this.#flights.get(key) ?? this.#find(key, wanted, currency).finally(() => this.#flights.delete(key));
    this.#flights.set(key, flight);
    return flight;
  }

  async #find(key: string, wanted: Wanted, currency: string): Promise<Series | null> {
    const { now } = this.#parts;
    const known = (await this.#load()).entries.find((entry) => entry.key === key);
    if (known && known.until > now()) return known.series;
    const answer = await this.#ask(key, wanted, currency);
    if (answer === 'nobody') return null;
    await this.#keep({ key, series: answer, until: answer ? wanted.until : now() + missMs });
    return answer;
  }

  /** Null where who was asked has nothing; `nobody` where some could not be asked. */
  async #ask(key: string, wanted: Wanted, currency: string): Promise<Series | null | 'nobody'> {
    const { providers, ledger, now } = this.#parts;
    const { coin, from, to } = wanted;
    const errand = { what: `history:${key}`, urgency: 'charts', intervalMs: 60_000 } as const;
    let silent = false;
    for (const provider of cheapestFirst((await providers()).filter(hasHistory))) {
      if ((await provider.knows([coin])).length === 0) continue;
      const answer = await askInOrder([provider], ledger, errand, () =>
        provider.history({ coin, currency, from, to, now: now() }),
      );
      if (answer && answer.value.points.length > 0) return answer.value;
      if (!answer) silent = true;
    }
    return silent ? 'nobody' : null;
  }

  async #keep(entry: HistoryEntry): Promise<void> {
    const now = this.#parts.now();
    const others = (await this.#load()).entries.filter(({ key, until }) => key !== entry.key && until > now);
    this.#memory = { version: 1, entries: [entry, ...others].slice(0, mostEntries) };
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

function cheapestFirst<P extends MarketProvider>(providers: readonly P[]): readonly P[] {
  return providers.toSorted((a, b) => Number(b.id === 'binance') - Number(a.id === 'binance'));
}
