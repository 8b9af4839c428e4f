import type { Point } from '../quote/history.ts';
import { dayMs, hourMs } from '../time.ts';
import type { ChartRange } from './chart-range.ts';

/** The box that a line is drawn into, in SVG units; `inset` is the free space above and below the line. */
export interface PlotBox {
  readonly width: number;
  readonly height: number;
  readonly inset: number;
}

/** A series with its SVG paths. */
export interface Plot {
  /** The points that are drawn, oldest first; pointer and keys select among them. */
  readonly points: readonly Point[];
  /** `d` of the line. */
  readonly line: string;
  /** `d` of the area between the line and the bottom of the box. */
  readonly area: string;
  readonly x: (at: number) => number;
  readonly y: (price: number) => number;
  /** The place of a moment from the left, in percent of the width. */
  readonly left: (at: number) => string;
  /** The first of the lowest and of the highest points. */
  readonly low: Point;
  readonly high: Point;
}

/** More points than this would fall on the same pixel of the card. */
const mostPoints = 288;

/** @returns null for fewer than two points: no line can be drawn */
export function plotOf(series: readonly Point[], box: PlotBox): Plot | null {
  if (series.length < 2) return null;
  const points = downsample(series, mostPoints);
  const from = points[0]![0];
  const span = points.at(-1)![0] - from || 1;
  const lowest = points.reduce((least, point) => (point[1] < least[1] ? point : least));
  const highest = points.reduce((most, point) => (point[1] > most[1] ? point : most));
  const [low, high] = [lowest[1], highest[1]];
  const room = box.height - 2 * box.inset;
  const x = (at: number): number => round(((at - from) / span) * box.width);
  // A constant price is a line through the middle.
  const y = (price: number): number =>
    high === low ? box.height / 2 : round(box.inset + ((high - price) / (high - low)) * room);
  const line = `M${points.map(([at, price]) => `${x(at)} ${y(price)}`).join('L')}`;
  const area = `${line}V${box.height}H0Z`;
  const left = (at: number): string => `${round(((at - from) / span) * 100)}%`;
  return { points, line, area, x, y, left, low: lowest, high: highest };
}

/** The index of the drawn point that is nearest to a place from the left, in the box's units. */
export function nearestIndex({ points, x }: Plot, place: number): number {
  let low = 0;
  let high = points.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x(points[middle]![0]) <= place) low = middle;
    else high = middle;
  }
  return place - x(points[low]![0]) <= x(points[high]![0]) - place ? low : high;
}

/** A moment with the price then; null where the series does not span it. */
export function pointAt(points: readonly Point[], at: number): Point | null {
  const price = priceWithin(points, at);
  return price === null ? null : [at, price];
}

/** The price at a moment between two points; null where the series does not span it. */
export function priceWithin(points: readonly Point[], at: number): number | null {
  const next = points.findIndex(([moment]) => moment >= at);
  if (next < 0) return null;
  const [to, toPrice] = points[next]!;
  if (to === at) return toPrice;
  const before = points[next - 1];
  if (!before) return null;
  return before[1] + ((toPrice - before[1]) * (at - before[0])) / (to - before[0]);
}

/**
 * Downsamples to at most `most` points that look the same when drawn: the lowest and the highest of each bucket are
 * kept, so that no spike is lost, and the first and the last point.
 */
export function downsample(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const buckets = Math.max(1, Math.floor(most / 2) - 1);
  const size = (points.length - 2) / buckets;
  const kept: Point[] = [points[0]!];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const part = points.slice(1 + Math.floor(bucket * size), 1 + Math.floor((bucket + 1) * size));
    if (part.length === 0) continue;
    const low = part.reduce((least, point) => (point[1] < least[1] ? point : least));
    const high = part.reduce((greatest, point) => (point[1] > greatest[1] ? point : greatest));
    if (low === high) kept.push(low);
    else kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
  }
  kept.push(points.at(-1)!);
  return kept;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Between two labels of the time axis: whole hours of the day, or days, in the reader's time zone. */
const steps: Readonly<Record<ChartRange, number>> = {
  '24h': 6 * hourMs,
  '7d': 2 * dayMs,
  '30d': 7 * dayMs,
  '1y': 61 * dayMs,
};

/** The part of the axis at each end in which a label would not fit. */
const margin = 0.07;

/**
 * The moments at which a time axis has a label: full hours or midnights of the reader's time zone, in milliseconds since 1970.
 * @param timeZone the reader's own where it is undefined
 */
export function timeTicks(
  [from, to]: readonly [from: number, to: number],
  range: ChartRange,
  timeZone: string | undefined,
): readonly number[] {
  const step = steps[range];
  const free = margin * (to - from);
  const ticks: number[] = [];
  const last = to + offsetAt(to, timeZone);
  // Counted from the end, so that the newest day has a label.
  const newest = range === '24h' ? Math.floor(last / step) * step : Math.floor(last / dayMs) * dayMs;
  for (let local = newest; ; local -= step) {
    const guess = local - offsetAt(to, timeZone);
    const at = local - offsetAt(guess, timeZone);
    if (at < from + free) return ticks.toReversed();
    if (at <= to - free) ticks.push(at);
  }
}

const fields = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
} as const;
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

/** How far a zone's clock is ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string | undefined): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { ...fields, ...(timeZone !== undefined && { timeZone }) });
    formats.set(timeZone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
  const whole = Math.floor(at / 60_000) * 60_000;
  return Date.UTC(year, month - 1, day, hour, minute) - whole;
}
