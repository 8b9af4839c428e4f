import type { Moment } from './publication.ts';
import { dayMs } from '../time.ts';

/**
 * Holds a moment against the clock: nothing is published in the future. A page east of the reader may already
 * write tomorrow's day, and some give local time as UTC; up to a day ahead is taken as that, later is no moment.
 */
export function settle(moment: Moment, now: number): Moment | null {
  if (moment.at <= now) return moment;
  if (moment.at > now + dayMs) return null;
  if (moment.precision === 'day') return { ...moment, at: moment.at - dayMs };
  return { ...moment, at: now, zone: 'uncertain' };
}
