import type { Sparkline } from '../../../../../utils/domain/chart/sparkline.ts';
import { dayMs, hourMs, minuteMs } from '../../../../../utils/domain/time.ts';

/** The moment of each response. */
export const responseAt = 1_700_000_000_000;
const gridMs = 5 * minuteMs;
const gridLength = (15 * dayMs) / gridMs;

interface Truth {
  /** How long before the response the last point is. */
  readonly endedBefore: number;
  readonly stepMs: number;
  readonly points: number;
  readonly coins: number;
  /** The part of all moves that the whole market makes together, 0 to 1. */
  readonly together: number;
  /** A typical move in an hour: 0.005 is half a percent. */
  readonly hourly: number;
}

export const plainTruth: Truth = {
  endedBefore: 0,
  stepMs: hourMs,
  points: 168,
  coins: 100,
  together: 0.6,
  hourly: 0.006,
};

/** Sparklines of random walks of which all times are known. `random` gives numbers from 0 to 1. */
export function randomMarket(truth: Truth, random: () => number): Sparkline[] {
  const market = walk(truth.hourly * truth.together, random);
  return Array.from({ length: truth.coins }, (_, index): Sparkline => {
    const own = walk(truth.hourly * Math.sqrt(1 - truth.together ** 2), random);
    const base = 10 ** (random() * 6 - 3);
    const beta = 0.6 + random() * 0.8;
    const priceAt = (age: number): number => {
      const place = Math.min(age / gridMs, gridLength - 2);
      const before = Math.floor(place);
      const between = (line: readonly number[]): number =>
        line[before]! + (line[before + 1]! - line[before]!) * (place - before);
      return base * Math.exp(between(own) + beta * between(market));
    };
    const now = priceAt(0);
    return {
      coin: `coin-${index}`,
      prices: Array.from({ length: truth.points }, (_point, at) =>
        priceAt(truth.endedBefore + (truth.points - 1 - at) * truth.stepMs),
      ),
      price: now,
      change24h: (now / priceAt(dayMs) - 1) * 100,
      change7d: (now / priceAt(7 * dayMs) - 1) * 100,
      hasGaps: false,
    };
  });
}

/** A random walk backwards in time, in logarithms. */
function walk(hourly: number, random: () => number): number[] {
  const scale = hourly * Math.sqrt(gridMs / hourMs) * 1.5;
  const values = [0];
  for (let at = 1; at < gridLength; at += 1)
    values.push(values[at - 1]! + (random() + random() + random() - 1.5) * 2 * scale);
  return values;
}

/** Numbers from 0 to 1, the same for each seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
