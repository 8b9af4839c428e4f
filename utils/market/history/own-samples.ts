import type { CoinId } from '../../domain/coin/coin.ts';
import type { Point } from '../../domain/quote/history.ts';
import { isPrice, longestCoinId } from '../../domain/quote/plausible.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { dayMs, minuteMs } from '../../domain/time.ts';
import { cacheCell } from '../../platform/cache-cell.ts';
import type { StorageCell } from '../../platform/storage-cell.ts';
import { z } from '../../platform/zod.ts';

const memory = z.object({
  version: z.literal(1),
  currency: z.string(),
  /** The columns. */
  coins: z.array(z.string().check(z.maxLength(longestCoinId))),
  /** Oldest first. Prices as text, separated by spaces, empty for none: 42,000 of them, of which a card needs few. */
  samples: z.array(z.object({ at: z.number(), prices: z.string().check(z.maxLength(20_000)) })),
});
export type SamplesMemory = z.infer<typeof memory>;

export const samplesCell = cacheCell<SamplesMemory>('samples', memory);

/** One an hour for seven days. */
const mostSamples = 168;
const keptMs = 7 * dayMs;
/** A price of another time than this is not one of the sample's moment. */
const exactMs = minuteMs;

export interface SampleParts {
  readonly cell: StorageCell<SamplesMemory>;
  readonly now: () => number;
}

/**
 * Our own hourly record of the prices of the largest coins: exact, with their times, from a response that is requested for
 * every reader alike. In one currency: another one starts anew.
 */
export class OwnSamples {
  readonly #parts: SampleParts;
  #memory: SamplesMemory | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(parts: SampleParts) {
    this.#parts = parts;
  }

  /** Adds a sample of a response to the shared request; the caller sees to it that it is one an hour. */
  record(quotes: readonly Quote[], currency: string): Promise<void> {
    // One after the other: each write contains the samples before.
    this.#writing = this.#writing.then(() => this.#record(quotes, currency));
    return this.#writing;
  }

  /** The sample nearest to a moment, in milliseconds since 1970; null where there is none in this currency. */
  async near(coin: CoinId, at: number, currency: string): Promise<Point | null> {
    const points = await this.of(coin, currency);
    const distance = (point: Point): number => Math.abs(point[0] - at);
    return points.reduce<Point | null>(
      (best, point) => (best && distance(best) <= distance(point) ? best : point),
      null,
    );
  }

  /** All samples of a coin, oldest first. */
  async of(coin: CoinId, currency: string): Promise<readonly Point[]> {
    const { coins, samples, ...known } = await this.#load(currency);
    const column = coins.indexOf(coin);
    if (column < 0 || known.currency !== currency) return [];
    return this.#recent(samples).flatMap(({ at, prices }) => {
      const price = Number(prices.split(' ')[column] ?? '');
      return isPrice(price) ? [[at, price] as const] : [];
    });
  }

  async #record(quotes: readonly Quote[], currency: string): Promise<void> {
    const exact = quotes.filter(
      ({ source, converted, ...quote }) =>
        source === 'coingecko' && quote.currency === currency && converted === undefined,
    );
    const at = middleTime(exact);
    if (at === null) return;
    const known = await this.#load(currency);
    const prices = new Map(
      exact.filter((quote) => Math.abs(quote.at - at) <= exactMs).map(({ coin, price }) => [coin, price]),
    );
    const columns = new Set(known.coins);
    const coins = [...known.coins, ...[...prices.keys()].filter((coin) => !columns.has(coin))];
    const sample = { at, prices: coins.map((coin) => prices.get(coin) ?? '').join(' ') };
    const samples = [...this.#recent(known.samples).filter((each) => each.at < at), sample];
    this.#memory = withoutEmpty({ version: 1, currency, coins, samples: samples.slice(-mostSamples) });
    await this.#parts.cell.write(this.#memory);
  }

  #recent(samples: SamplesMemory['samples']): SamplesMemory['samples'] {
    const now = this.#parts.now();
    return samples.filter(({ at }) => at <= now && now - at <= keptMs);
  }

  async #load(currency: string): Promise<SamplesMemory> {
    if (!this.#memory) {
      const stored = await this.#parts.cell.read();
      this.#memory ??= stored;
    }
    const known = this.#memory;
    return known?.currency === currency ? known : { version: 1, currency, coins: [], samples: [] };
  }
}

/** The providers update coins at different moments: the sample's is the median. */
function middleTime(quotes: readonly Quote[]): number | null {
  const times = quotes.map(({ at }) => at).toSorted((a, b) => a - b);
  return times[times.length >> 1] ?? null;
}

/** Without the columns of coins that left the largest a week ago. */
function withoutEmpty(samples: SamplesMemory): SamplesMemory {
  const rows = samples.samples.map(({ prices }) => prices.split(' '));
  const used = samples.coins.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''));
  if (used.every(Boolean)) return samples;
  return {
    ...samples,
    coins: samples.coins.filter((_, column) => used[column]),
    samples: samples.samples.map(({ at }, index) => ({
      at,
      prices: rows[index]!.filter((_, column) => used[column]).join(' '),
    })),
  };
}
