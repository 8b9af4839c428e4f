import { minuteMs } from '../time.ts';
import type { Tick } from './tick.ts';

/** How long ticks are kept: a quote may be this old when it arrives, and a tick of its time is wanted. */
const keptMs = 3 * minuteMs;
/** Of ticks closer together than this only the newest and one other are kept. */
const stepMs = 5_000;

/** A coin's last ticks with one more, newest first: at most about forty. */
export function withTick(ticks: readonly Tick[], tick: Tick): readonly Tick[] {
  const [last, ...earlier] = ticks.filter(
    ({ at, currency }) => currency === tick.currency && at <= tick.at && tick.at - at < keptMs,
  );
  if (!last) return [tick];
  const isClose = earlier[0] !== undefined && last.at - earlier[0].at < stepMs;
  return isClose ? [tick, ...earlier] : [tick, last, ...earlier];
}

/** The tick whose time is nearest to a moment; undefined where there is none. */
export function tickNear(ticks: readonly Tick[], at: number): Tick | undefined {
  return ticks.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}
