import type { Point } from '../quote/history.ts';
import { dayMs, hourMs, minuteMs } from '../time.ts';
import { type Alert, isMove, type LevelKind, moveWindowMs } from './alert.ts';
import type { Reading } from './reading.ts';

/** What the checks remember of one alert. */
export interface AlertProgress {
  /** Whether the next crossing notifies. */
  readonly armed: boolean;
  /** When it last notified, in milliseconds since 1970; null for never. */
  readonly firedAt: number | null;
}

/** The result of comparing one reading with an alert. */
interface AlertStep {
  readonly progress: AlertProgress;
  readonly fires: boolean;
  /** Of a move: where it began. */
  readonly from?: Point;
}

/**
 * Hysteresis: how far a figure must come back behind its level before the next crossing counts, as a part of the level. A price
 * that trembles around its level is one crossing. A volume is a sum of 24 hours and trembles more.
 */
const comeBack: Readonly<Record<LevelKind, number>> = { above: 0.005, below: 0.005, volume: 0.05 };

/** True for an alert that has notified once and does not repeat: it is kept, and not checked. */
export function isDone(alert: Alert, progress: AlertProgress | undefined): boolean {
  return !alert.repeats && (progress?.firedAt ?? null) !== null;
}

/**
 * Compares a reading with an alert.
 * @param progress null for an alert that no reading was compared with: where its level is reached already, the next crossing counts
 * @param trail the coin's prices up to this reading
 */
export function stepAlert(
  alert: Alert,
  progress: AlertProgress | null,
  reading: Reading,
  trail: readonly Point[],
): AlertStep {
  return isMove(alert)
    ? stepMove(alert, progress, reading, trail)
    : stepLevel(alert, progress, alert.kind === 'volume' ? reading.volume : reading.price, reading.at);
}

function stepLevel(
  alert: Extract<Alert, { kind: LevelKind }>,
  progress: AlertProgress | null,
  figure: number | null,
  at: number,
): AlertStep {
  const kept = progress ?? { armed: false, firedAt: null };
  if (figure === null) return { progress: kept, fires: false };
  const isBelow = alert.kind === 'below';
  const isReached = isBelow ? figure <= alert.value : figure >= alert.value;
  if (isReached) {
    if (!kept.armed) return { progress: kept, fires: false };
    return { progress: { armed: false, firedAt: at }, fires: true };
  }
  // Before the first notification no hysteresis is needed: there is none that could be repeated.
  const margin = kept.firedAt === null ? 0 : comeBack[alert.kind] * alert.value;
  const isBack = isBelow ? figure >= alert.value + margin : figure <= alert.value - margin;
  return { progress: { ...kept, armed: kept.armed || isBack }, fires: false };
}

/** From the lowest or the highest price of the window, which begins with the alert and anew with each notification. */
function stepMove(
  alert: Extract<Alert, { kind: 'move-1h' | 'move-24h' }>,
  progress: AlertProgress | null,
  { at, price }: Reading,
  trail: readonly Point[],
): AlertStep {
  const kept = progress ?? { armed: true, firedAt: null };
  const start = Math.max(at - moveWindowMs[alert.kind], alert.createdAt, kept.firedAt ?? 0);
  // Rounding must not hide a move of exactly this size.
  const leastMove = (alert.value / 100) * (1 - 1e-12);
  const from = lastPoint(trail, start, (before) => Math.abs(price - before) >= leastMove * before);
  if (!from) return { progress: kept, fires: false };
  return { progress: { armed: true, firedAt: at }, fires: true, from };
}

/** In percent, without the error of the division: 105 is 5 % above 100. */
export function changeOf(before: number, now: number): number {
  return Number((((now - before) / before) * 100).toFixed(9));
}

/** Points older than an hour are thinned to the lowest and the highest in each part of this length. */
const partMs = 10 * minuteMs;

/**
 * A coin's prices of the last 24 hours, oldest first, from which moves are measured. All of the last hour; of the time before,
 * the lowest and the highest of each ten minutes, so that a day takes at most some 340 points.
 */
export function withPoint(trail: readonly Point[], point: Point): readonly Point[] {
  const [now] = point;
  const day = trail.filter(([at]) => now - at <= dayMs && at < now);
  const recent = day.findIndex(([at]) => now - at <= hourMs);
  const older = recent < 0 ? day : day.slice(0, recent);
  return [...thinnedEnd(older), ...(recent < 0 ? [] : day.slice(recent)), point];
}

/** Points whose last part has new points; the parts before it are thinned already. */
function thinnedEnd(points: readonly Point[]): readonly Point[] {
  const last = points.at(-1);
  if (!last) return points;
  const start = points.findIndex(([at]) => partOf(at) === partOf(last[0]));
  return [...points.slice(0, start), ...extremes(points.slice(start))];
}

function partOf(at: number): number {
  return Math.floor(at / partMs);
}

/** The lowest and the highest point in the order of their times. */
function extremes(points: readonly Point[]): Point[] {
  const low = points.reduce((best, point) => (point[1] < best[1] ? point : best));
  const high = points.reduce((best, point) => (point[1] > best[1] ? point : best));
  return low === high ? [low] : [low, high].toSorted(([a], [b]) => a - b);
}

/** The last point from a moment on whose price fits; undefined for none. */
export function lastPoint(
  trail: readonly Point[],
  from: number,
  fits: (price: number) => boolean,
): Point | undefined {
  for (let index = trail.length - 1; index >= 0; index -= 1) {
    const point = trail[index]!;
    if (point[0] < from) return undefined;
    if (fits(point[1])) return point;
  }
  return undefined;
}
