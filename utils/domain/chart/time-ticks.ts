import { dayMs, hourMs } from '../time.ts';
import type { ChartRange } from './chart-range.ts';

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
