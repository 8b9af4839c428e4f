import { addressOf } from './page-identity.ts';
import { type DateHabits, dayAt, dayMoment } from './find-dates.ts';
import { monthOf } from './month-names.ts';
import type { Moment } from './publication.ts';

/** `/2026/02/07/`, `/2026/2/7/`, `/2026/feb/07/`, `2026-02-07-slug`, `2026-02/07`, `/2026/0207/`, `20260207`, a time stamp of 14 digits. */
const yearFirst =
  /(?<!\d)((?:19|20)\d\d)[-/_.]?(\d\d|(?<=\/)\d|(?<=[-/])(?:[a-z]{3,4}|[a-z]+(?:r|ry|rch|ril|ust)(?=[-/])))[-/_.]?(\d\d|(?<=\/)\d)(?!\d(?!\d{5}(?!\d)))/gi;
/** `/2026/markets/02/07/`. */
const rubricBetween = /\/((?:19|20)\d\d)\/[a-z_-]+\/(\d\d?)\/(\d\d?)\//i;
/** `07-02-2026`. */
const yearLast = /(?<!\d)(\d\d)[-_.](\d\d)[-_.]((?:19|20)\d\d)(?!\d)/;

/** The day that a page's address states, or null. */
export function dateInUrl(url: string, { monthFirst }: Pick<DateHabits, 'monthFirst'>): Moment | null {
  const path = addressOf(url)?.pathname ?? '';
  for (const [, year, month, date] of path.matchAll(yearFirst)) {
    const at = dayAt(Number(year), Number(month) || monthOf(month!), Number(date));
    if (at) return dayMoment(at);
  }
  const [, full = 0, fullMonth = 0, fullDay = 0] = (rubricBetween.exec(path) ?? []).map(Number);
  const at = dayAt(full, fullMonth, fullDay);
  if (at !== null) return dayMoment(at);
  const [, a = 0, b = 0, year = 0] = (yearLast.exec(path) ?? []).map(Number);
  const last = dayAt(year, monthFirst ? a : b, monthFirst ? b : a);
  return last === null ? null : dayMoment(last);
}

/** The year and month that an address states: `/2026/02/slug`. */
export function monthInUrl(url: string): { year: number; month: number } | null {
  const match = /(?<!\d)((?:19|20)\d\d)[-/_]?(0[1-9]|1[0-2])(?!\d)/.exec(addressOf(url)?.pathname ?? '');
  return match && { year: Number(match[1]), month: Number(match[2]) };
}
