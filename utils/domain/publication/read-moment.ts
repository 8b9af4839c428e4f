import { type DateHabits, findDates } from './find-dates.ts';
import type { Moment } from './publication.ts';

/**
 * The moment that a value of structured data states: ISO or any date that a text may hold, `20260207`, or
 * seconds, milliseconds since 1970 as a number or in digits. Null for anything else.
 */
export function readMoment(value: unknown, habits: DateHabits): Moment | null {
  const text = String(value).trim();
  if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text)) {
    const at = Number(text) * (text.length < 13 ? 1000 : 1);
    return { at, precision: 'time', zone: 'known', offset: 0 };
  }
  const separated = text.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d):?(\d\d)(?::?(\d\d))?)?/,
    '$1-$2-$3T$4:$5:$6',
  );
  const [first] = findDates(separated, habits);
  return first && first.start <= 40 && separated.length - first.end <= 60 ? first.moment : null;
}
