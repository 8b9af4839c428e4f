import { isCovered } from '../../domain/chart/chart-range.ts';
import { timedPoints } from '../../domain/chart/timed-points.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { HistoryReply } from '../../domain/protocol.ts';
import type { Point } from '../../domain/quote/history.ts';
import { inverseSeries, unitFor } from '../../domain/quote/own-unit.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import { dayMs, minuteMs } from '../../domain/time.ts';
import type { FoundLine, Snapshots } from '../snapshot/snapshots.ts';
import type { OwnSamples } from './own-samples.ts';

/** Points that are added to a series are at least this far apart. */
const leastStepMs = 10 * minuteMs;

/** A spark has every fourth hour: more points than that fall on the same pixel. */
const sparkStep = 4;

export interface RecentChartParts {
  readonly snapshots: Pick<Snapshots, 'find' | 'problem' | 'settled'>;
  readonly samples: Pick<OwnSamples, 'of'>;
  readonly market: {
    /** Resolves once no refresh of quotes is running, after which the snapshot is requested. */
    settled(): Promise<void>;
    quoteOf(coin: CoinId): Promise<Quote | null>;
    /** The page of the list that the coin is on, or should be; null for none. */
    pageOf(coin: CoinId): Promise<number | null>;
  };
  readonly currency: () => Promise<string>;
  readonly now: () => number;
}

/** The prices of seven days from the hourly snapshot and our own samples. Sends no request. */
export class RecentCharts {
  readonly #parts: RecentChartParts;

  constructor(parts: RecentChartParts) {
    this.#parts = parts;
  }

  async find(coin: CoinId): Promise<HistoryReply> {
    const currency = await this.#parts.currency();
    if (unitFor(coin, currency) === currency) return this.#find(coin, currency);
    const { series, problem, isOnRequest } = await this.#find('tether', currency);
    return {
      series: series && inverseSeries(series, currency),
      problem,
      ...(isOnRequest && { isOnRequest }),
    };
  }

  async #find(coin: CoinId, currency: string): Promise<HistoryReply> {
    const { market, snapshots, samples, now } = this.#parts;
    const found = await this.#line(coin);
    const known = await samples.of(coin, currency);
    const timed = timesOf(found, known);
    const points = added(timed ?? [], [...known, ...(await this.#newest(coin, found, currency))]);
    const series = isCovered(points, now() - dayMs)
      ? ({ points, currency, source: 'coingecko' } as const)
      : null;
    const shape =
      found.kind === 'found' && !timed ? ({ prices: found.line.prices, source: 'coingecko' } as const) : null;
    if (series || shape) return { series, ...(shape && { shape }), problem: null };
    if (found.kind === 'no-series') return onRequest;
    const page = await market.pageOf(coin);
    const problem = page === null ? null : await snapshots.problem(page);
    return problem ? { series: null, problem } : onRequest;
  }

  /** Prices of seven days for lines of a few pixels, without times. Sends no request and waits for none. */
  async sparks(coins: readonly CoinId[]): Promise<Record<CoinId, readonly number[]>> {
    const sparks: [CoinId, readonly number[]][] = [];
    for (const coin of coins) {
      const found = await this.#parts.snapshots.find(coin);
      if (found.kind !== 'found' || found.line.prices.length < 2) continue;
      const { prices } = found.line;
      const last = prices.length - 1;
      sparks.push([coin, prices.filter((_, index) => (last - index) % sparkStep === 0)]);
    }
    return Object.fromEntries(sparks);
  }

  /** Waits only where there is nothing yet: for the refresh of a page that has just opened, and its snapshot. */
  async #line(coin: CoinId): Promise<FoundLine> {
    const { market, snapshots } = this.#parts;
    const found = await snapshots.find(coin);
    if (found.kind !== 'no-page') return found;
    await market.settled();
    await snapshots.settled();
    return snapshots.find(coin);
  }

  /** The price now, of the same source and in the same currency. */
  async #newest(coin: CoinId, found: FoundLine, currency: string): Promise<readonly Point[]> {
    const quote = await this.#parts.market.quoteOf(coin);
    const own: readonly Point[] = found.kind === 'found' ? [[found.at, found.line.price]] : [];
    const isSame = quote?.source === 'coingecko' && quote.currency === currency && !quote.converted;
    return isSame ? [...own, [quote.at, quote.price]] : own;
  }
}

const onRequest: HistoryReply = { series: null, problem: null, isOnRequest: true };

function timesOf(found: FoundLine, known: readonly Point[]): readonly Point[] | null {
  if (found.kind !== 'found' || !found.alignment) return null;
  return timedPoints(found.line, found.alignment, found.at, known);
}

/** The series with the later ones of these points; the newest of them always, which is the price now. */
function added(series: readonly Point[], more: readonly Point[]): readonly Point[] {
  const later = more.toSorted(([a], [b]) => a - b);
  const points = [...series];
  for (const [index, point] of later.entries()) {
    const last = points.at(-1);
    const isNewest = index === later.length - 1;
    const step = point[0] - (last?.[0] ?? 0);
    if (step >= leastStepMs || (isNewest && step > 0)) points.push(point);
  }
  return points;
}
