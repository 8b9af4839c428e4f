import type { Moment, Publication } from './publication.ts';
import { minuteMs } from '../time.ts';

/**
 * Systems write UTC into the markup; the page shows its own clock. Where it shows the very moment of `publication`
 * on another clock, whole or half hours from UTC, that is its offset: 03:42Z of the 7th is 23:42 of the 6th there.
 */
export function inPageTime(publication: Publication, shown: readonly Moment[]): Publication {
  if (!saysUtc(publication)) return publication;
  for (const { at, precision, zone, offset } of shown) {
    if (precision === 'day') continue;
    const minutes = (at - publication.at) / minuteMs;
    if (zone === 'known') {
      if (Math.abs(minutes) <= 1) return { ...publication, offset };
      continue;
    }
    const halfHours = Math.round(minutes / 30) * 30;
    if (Math.abs(minutes - halfHours) <= 1 && Math.abs(halfHours) <= 14 * 60)
      return { ...publication, offset: halfHours };
  }
  return publication;
}

/** Whether a moment is given in UTC, by its page or by its system. */
export function saysUtc({ precision, zone, offset }: Moment): boolean {
  return precision === 'time' && zone === 'known' && offset === 0;
}
