import { hourMs, minuteMs } from '../time.ts';
import type { Conversion, ProviderId } from './quote.ts';

/** One price and its moment, in milliseconds since 1970. */
export type Point = readonly [at: number, price: number];

/** A coin's prices over a span of time, oldest first. */
export interface Series {
  readonly points: readonly Point[];
  /** Lower-case code of the unit: `usd`, `usdt`. */
  readonly currency: string;
  readonly source: ProviderId;
  /** Only where we converted the prices. */
  readonly converted?: Conversion;
}

/** Prices of the last seven days without times, oldest first: how a price moved, and no figures. */
export interface Shape {
  readonly prices: readonly number[];
  readonly source: ProviderId;
}

/** A chart is renewed when the next point is due. */
export const chartStepMs = 5 * minuteMs;
/** The largest distance of a price from a moment that it still counts for. */
const nearMs = 65 * minuteMs;

/** A span of time in requests to providers: both ends are whole hours, in milliseconds since 1970. */
interface HourWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole hours that cover a span. Requests have whole hours only: a window around the minute of publication would
 * tell the provider which article is being read. The end may be in the future.
 */
export function hourWindow(from: number, to: number): HourWindow {
  return { from: Math.floor(from / hourMs) * hourMs, to: Math.ceil(to / hourMs) * hourMs };
}

/**
 * The hour of a moment and one hour to each side: it has a point near the moment even of a provider with hourly prices,
 * and three hours are short enough for candles of a minute.
 */
export function momentWindow(at: number): HourWindow {
  const { from } = hourWindow(at, at);
  return { from: from - hourMs, to: from + 2 * hourMs };
}

/** The last known price at a moment, else the first after it; null where the nearest is too far away. */
export function pointAt({ points }: Series, at: number): Point | null {
  const before = points.findLast(([moment]) => moment <= at);
  const near = before ?? points[0];
  return near && Math.abs(near[0] - at) <= nearMs ? near : null;
}

/** The lowest and the highest price near a moment; null where none is known. */
export function boundsAt(
  { points }: Series,
  at: number,
): { readonly low: number; readonly high: number } | null {
  const near = points.filter(([moment]) => Math.abs(moment - at) <= nearMs).map(([, price]) => price);
  return near.length > 0 ? { low: Math.min(...near), high: Math.max(...near) } : null;
}

/** A series without the points before a moment. */
export function since(series: Series, from: number): Series {
  return { ...series, points: series.points.filter(([at]) => at >= from) };
}
