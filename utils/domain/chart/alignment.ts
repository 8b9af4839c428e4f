import { dayMs, hourMs } from '../time.ts';
import {
  type Interval,
  intervals,
  logAt,
  median,
  type Sparkline,
  sparklineSpanMs,
  stepOf,
} from './sparkline.ts';

/*
 * When the last points of sparklines were: found jointly, as all series of one response end at the same moment. Each
 * hypothesis about the end predicts a price 24 hours ago for every coin, which its 24-hour change states. A hypothesis holds
 * only if it is clearly better than all others, and if the ends of the series fit the price now and seven days ago.
 * Otherwise the series have no times: a wrong time is worse than none.
 */

/** Hypotheses about the end, in milliseconds before the response. */
const halfHourMs = hourMs / 2;
const latestEndMs = 6 * hourMs;
/** Ends that are too late or too early are compared as well: the best one must not be the nearest to a wrong one. */
const beyondMs = 3 * hourMs;
/** Hypotheses within this distance of the best one may be as good. */
const nearMs = 1.25 * hourMs;
/** How much larger the distance of every other hypothesis must be. */
const clearlyBetter = 1.6;
/** Fewer coins than this prove nothing. */
const fewestCoins = 8;
/** The largest distance from the prices of a week ago, in the moves that coins typically make in an hour. */
const closeMoves = 1.4;
/** More coins than this add nothing but work. */
const mostCoins = 120;
/** Points for which both intervals are the same. */
const wholeLength = sparklineSpanMs / hourMs;
/** A typical move within an hour below this is a market that stands still, in logarithms (0.002 %). */
const stillMove = 0.000_02;

/** A series with what is derived from it. */
interface Walk {
  readonly logs: readonly number[];
  readonly step: number;
  /** Logarithms of the price now, 24 hours and seven days before; null where unknown. */
  readonly now: number;
  readonly dayAgo: number | null;
  readonly weekAgo: number | null;
}

/** When the points of all series of one response were. */
export interface Alignment {
  /** How long before the response the last points are, in milliseconds. */
  readonly endedBefore: number;
  readonly interval: Interval;
}

/** Null where the times are not certain. */
export function alignmentOf(rows: readonly Sparkline[]): Alignment | null {
  const used = rows.slice(0, mostCoins);
  const isWhole = used.every(({ prices }) => prices.length === wholeLength);
  const fitting = (isWhole ? ['hour' as const] : intervals).flatMap(
    (interval) => alignedBy(used, interval) ?? [],
  );
  const best = fitting.toSorted((a, b) => a.distance - b.distance)[0];
  return best ? { endedBefore: best.endedBefore, interval: best.interval } : null;
}

/** With the distance from the prices seven days ago; null where none holds. */
function alignedBy(
  rows: readonly Sparkline[],
  interval: Interval,
): (Alignment & { readonly distance: number }) | null {
  const walks = rows.flatMap((row) => walkOf(row, interval) ?? []);
  const dated = walks.filter(({ dayAgo }) => dayAgo !== null);
  if (dated.length < fewestCoins) return null;
  const hourly = typicalMove(walks, 1);
  if (hourly < stillMove) return { endedBefore: 0, interval, distance: 0 };
  const scores: [end: number, score: number][] = [];
  for (let end = -beyondMs; end <= latestEndMs + beyondMs; end += halfHourMs)
    scores.push([end, dayScore(dated, end)]);
  const [best, score] = scores.reduce((least, each) => (each[1] < least[1] ? each : least));
  if (best < 0 || best > latestEndMs || score > hourly) return null;
  const others = scores.filter(([end]) => Math.abs(end - best) > nearMs);
  if (others.some(([, other]) => other < score * clearlyBetter)) return null;
  const distance = fitsNow(walks, best, hourly) ? weekDistance(walks, best) : null;
  return distance === null ? null : { endedBefore: best, interval, distance };
}

function walkOf(line: Sparkline, interval: Interval): Walk | null {
  const step = stepOf(line, interval);
  if (step === null) return null;
  const { prices, price, change24h, change7d } = line;
  const now = Math.log(price);
  const before = (change: number | null): number | null =>
    change === null || change <= -100 ? null : now - Math.log1p(change / 100);
  return { logs: prices.map(Math.log), step, now, dayAgo: before(change24h), weekAgo: before(change7d) };
}

/** The median distance between the series 24 hours ago and the price that the 24-hour change states. */
function dayScore(walks: readonly Walk[], end: number): number {
  return median(
    walks.map(({ logs, step, dayAgo }) =>
      Math.abs(logAt(logs, logs.length - 1 - (dayMs - end) / step) - dayAgo!),
    ),
  );
}

/** How far prices typically move within some steps. */
function typicalMove(walks: readonly Walk[], steps: number): number {
  return median(
    walks.flatMap(({ logs }) => {
      const moves: number[] = [];
      for (let at = steps; at < logs.length; at += 7) moves.push(Math.abs(logs[at]! - logs[at - steps]!));
      return moves;
    }),
  );
}

/**
 * The last point of a series that ended hours ago is about as far from the price now as prices move in that time; one
 * that is much nearer ended later, and one that is much farther earlier.
 */
function fitsNow(walks: readonly Walk[], end: number, hourly: number): boolean {
  const distance = median(walks.map(({ logs, now }) => Math.abs(logs.at(-1)! - now)));
  if (end < hourMs) return distance <= 3 * hourly;
  const expected = typicalMove(walks, Math.round(end / hourMs));
  return distance >= 0.3 * expected && distance <= 3 * expected;
}

/**
 * The first points tell, with the 7-day changes, whether the interval is right: one off by a tenth fits the last day well.
 * Compared without what the whole market did, as the market may be where it was a few hours before by chance, while
 * dozens of coins are not.
 * @returns the median distance from the prices seven days ago; null where another moment fits better, or none does
 */
function weekDistance(walks: readonly Walk[], end: number): number | null {
  const dated = walks.filter(({ weekAgo }) => weekAgo !== null);
  if (dated.length < fewestCoins) return null;
  const distanceAt = (offset: number): number =>
    spread(
      dated.map(({ logs, step, weekAgo }) => {
        const place = logs.length - 1 - (sparklineSpanMs - end - offset) / step;
        return logAt(logs, place) - weekAgo!;
      }),
    );
  const distance = distanceAt(0);
  const nearest = Math.min(distance, distanceAt(-halfHourMs), distanceAt(halfHourMs));
  if (nearest > closeMoves * ownMove(dated)) return null;
  for (let offset = 2; offset <= 48; offset += 1)
    for (const each of [offset, -offset]) if (distanceAt(each * halfHourMs) < nearest * 0.8) return null;
  return distance;
}

/** How far coins typically move within an hour besides what the whole market does. */
function ownMove(walks: readonly Walk[]): number {
  const fewest = Math.min(...walks.map(({ logs }) => logs.length));
  const moves: number[] = [];
  for (let at = 1; at < fewest; at += 7)
    moves.push(spread(walks.map(({ logs }) => logs.at(-at)! - logs.at(-at - 1)!)));
  return median(moves);
}

/** The median distance from the median. */
function spread(values: readonly number[]): number {
  const middle = median(values);
  return median(values.map((value) => Math.abs(value - middle)));
}
