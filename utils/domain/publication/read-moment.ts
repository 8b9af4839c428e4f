import { type DateHabits, findDates } from './find-dates.ts';
import { maxDateLength, maxRawDateLength } from './limits.ts';
import type { Moment } from './publication.ts';

/**
 * The moment that a value of structured data states: ISO or any date that a text may hold, `20260207`, or
 * seconds, milliseconds since 1970 as a number or in digits. Null for anything else, and for texts too long for one date.
 */
export function readMoment(value: unknown, habits: DateHabits): Moment | null {
  const text = textOf(value);
  if (text === null) return null;
  if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text)) {
    // Seconds have ten digits before the point, whatever comes after it.
    const at = Math.round(Number(text) * (/^\d{13}/.test(text) ? 1 : 1000));
    return { at, precision: 'time', zone: 'known', offset: 0 };
  }
  const separated = text.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d))?)?/,
    '$1-$2-$3T$4:$5:$6',
  );
  const [first] = findDates(separated, habits);
  return first && first.start <= 40 && separated.length - first.end <= 60 ? first.moment : null;
}

/** Text and numbers alone: an object from a page's JSON may have a `toString` that throws or never ends. */
function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value.length > maxRawDateLength) return null;
  const text = value.trim();
  return text.length <= maxDateLength ? text : null;
}
