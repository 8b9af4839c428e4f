import { monthOf } from '../publication/month-names.ts';
import type { Span } from './sentences.ts';
import type { TokenClass } from './shape.ts';
import { dayMs, hourMs } from '../time.ts';

/** How far from publication a date may be to be part of what the article reports as current. */
const currentMs = 36 * hourMs;

/**
 * Compares the dates of a sentence with the moment of publication. "On May 17" in an article of that day is a day like
 * "Friday", and its month without a day is no time that is over.
 * @param published milliseconds since 1970
 */
export function resolveDates(
  text: string,
  tokens: readonly Span[],
  classes: TokenClass[],
  published: number,
): void {
  for (const [at, name] of classes.entries()) {
    if (name !== 'month') continue;
    const wordOf = (index: number): string => {
      const token = tokens[index];
      return token ? text.slice(token.start, token.end) : '';
    };
    const month = monthOf(wordOf(at));
    if (month === 0) continue;
    const day = dayOf(wordOf(at + 1)) || dayOf(wordOf(at - 1));
    const year = [1, 2, 3].map((step) => at + step).find((index) => classes[index] === 'year');
    const years = year === undefined ? yearsAround(published) : [Number(wordOf(year))];
    const isCurrent = years.some((each) =>
      day === 0
        ? isInMonth(published, each, month)
        : Math.abs(Date.UTC(each, month - 1, day) + dayMs / 2 - published) <= currentMs,
    );
    if (isCurrent) classes[at] = day === 0 ? 'word' : 'weekday';
    if (isCurrent && year !== undefined) classes[year] = 'number';
  }
}

/**
 * The same where the moment of publication is unknown: "Monday 20 September" or "Monday, Sept. 20" without a year is a day of
 * the week that the article reports.
 */
export function resolveNamedDays(classes: TokenClass[]): void {
  for (const [at, name] of classes.entries()) {
    if (name !== 'month' || classes.slice(at, at + 4).includes('year')) continue;
    if (classes.slice(Math.max(0, at - 2), at).includes('weekday')) classes[at] = 'weekday';
  }
}

function dayOf(word: string): number {
  const day = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1];
  return day && Number(day) <= 31 ? Number(day) : 0;
}

/** At the turn of a year the date may be in the other one. */
function yearsAround(published: number): number[] {
  return [-dayMs, 0, dayMs].map((shift) => new Date(published + shift).getUTCFullYear());
}

function isInMonth(published: number, year: number, month: number): boolean {
  const date = new Date(published);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1;
}
