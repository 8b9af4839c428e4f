import type { Point, Series } from './history.ts';

const minute = 60_000;
/** A chart is made anew when the next point is due. */
export const chartStepMs = 5 * minute;
export const dayMs = 86_400_000;
/** How far from the moment asked for a price may be and still count as that moment's. */
const nearMs = 65 * minute;

/** An hour to each side of a moment: a provider with nothing finer than hours has one point in it. */
export function momentWindow(at: number, now: number): { readonly from: number; readonly to: number } {
  const moment = Math.floor(at / minute) * minute;
  return { from: moment - 60 * minute, to: Math.min(moment + 60 * minute, now) };
}

/** The last known price at a moment, else the first after it; null where the nearest is too far away. */
export function pointAt({ points }: Series, at: number): Point | null {
  const before = points.findLast(([moment]) => moment <= at);
  const near = before ?? points[0];
  return near && Math.abs(near[0] - at) <= nearMs ? near : null;
}
