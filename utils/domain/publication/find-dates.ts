import { dayMs, minuteMs } from '../time.ts';
import { clockTime } from './clock-time.ts';
import { maxDateLength, maxRawDateLength } from './limits.ts';
import { monthOf } from './month-names.ts';
import { addressOf } from './page-identity.ts';
import type { Moment } from './publication.ts';

/** How the page that is read writes its dates. */
export interface DateHabits {
  /** 02/07/2026 is 7 February; null where it is not known; then it is read as no date. */
  readonly monthFirst: boolean | null;
  /** 02.07.2026 is 2 July elsewhere than in English, which mostly has no dots and means either. */
  readonly isEnglish?: boolean;
  /** Year and month in the page's address: they decide how 02/07/2026 is read. */
  readonly month?: { readonly year: number; readonly month: number } | null;
  /** Milliseconds since 1970. Readings of 02/07/2026 that lie after it are discarded. */
  readonly now: number;
}

interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly moment: Moment;
}

const yearDigits = '((?:19|20)\\d\\d)';
const word = '(\\p{L}[\\p{L}\\p{M}]{1,12})\\.?';
/** Year first; day first with a month's name; month's name first; digits only; year, then the month's name. */
const pattern = new RegExp(
  [
    `(?<!\\d)${yearDigits}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`,
    `(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s/,-]*(?:(?:de|of|d'|di)\\s[\\s/-]*)?${word}[\\s/,-]*(?:(?:de|del|of)\\s+)?${yearDigits}(?!\\d)`,
    `(?<![\\p{L}\\p{M}])${word}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[,.]?[\\s-]+${yearDigits}(?![\\d:])`,
    `(?<![\\d.,/-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\11\\s?(${yearDigits}|\\d\\d)(?![\\d%]|[./:-]\\d)`,
    `(?<!\\d)${yearDigits}[.\\s-]+${word}[\\s-]+(\\d{1,2})(?!\\d)`,
  ].join('|'),
  'giu',
);

/** The dates that `text` states, in order. Dates without a year, and relative ones, are not read: they would be guesses. */
export function findDates(text: string, habits: DateHabits): FoundDate[] {
  const found: FoundDate[] = [];
  // Most texts have none: worth a look before the search that tries everything at every letter.
  if (!/\d{4}|\d\d?[./-]\d\d?[./-]\d\d/.test(text)) return [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    const day = dayIn(match, text.slice(0, start), text.slice(end), habits);
    if (day === null) pattern.lastIndex = start + 1;
    else found.push({ start, end, moment: momentOf(day, text.slice(0, start), text.slice(end)) });
  }
  return found;
}

function momentOf(day: number, textBefore: string, textAfter: string): Moment {
  const time = clockTime(textBefore, textAfter, day);
  if (!time) return dayMoment(day);
  const offset = time.offset ?? 0;
  const zone = time.offset === null ? 'uncertain' : 'known';
  return { at: day + time.ms - offset * minuteMs, precision: 'time', zone, offset };
}

/** 1.2.13 is a version, but for "am 1.2.13". */
const beforeShort = /(?<!\p{L})(?:am|vom|den|du|le|il|dne|dnia)\s$/iu;
/** The longest of these words with the letter before it and the space after it. */
const beforeShortLength = 7;

/** The match's day as its midnight in UTC, or null where there is no such day. */
function dayIn(
  match: RegExpExecArray,
  textBefore: string,
  textAfter: string,
  habits: DateHabits,
): number | null {
  const [, y1, m1, d1, d2, w2, y2, w3, d3, y3, a4, dot, b4, y4, , y5, w5, d5] = match;
  if (y1) return dayAt(+y1, +m1!, +d1!);
  if (y2) return dayAt(+y2, monthOf(w2!), +d2!);
  if (y3) return dayAt(+y3, monthOf(w3!), +d3!);
  if (y5) return dayAt(+y5, monthOf(w5!), +d5!);
  const isShort = y4!.length === 2 && (a4!.length < 2 || b4!.length < 2);
  if (isShort && dot !== '/' && !beforeShort.test(textBefore.slice(-beforeShortLength))) return null;
  const full = y4!.length === 2 ? 2000 + +y4! : +y4!;
  const isEnglish = habits.isEnglish || /^\W{0,5}\d\d?[:.]\d\d\s?[ap]\.?m\b/i.test(textAfter);
  return numericDay(full, +a4!, +b4!, dot === '.', { ...habits, isEnglish });
}

function numericDay(full: number, a: number, b: number, dotted: boolean, habits: DateHabits): number | null {
  const dayFirst = dayAt(full, b, a);
  const monthFirst = dayAt(full, a, b);
  if (dayFirst === null || monthFirst === null || a === b) return dayFirst ?? monthFirst;
  const { month, now } = habits;
  const isEnglishDotted = dotted && habits.isEnglish && habits.monthFirst !== false;
  if (dotted && !isEnglishDotted) return dayFirst;
  if (month?.year === full && month.month === a) return monthFirst;
  if (month?.year === full && month.month === b) return dayFirst;
  if (habits.monthFirst === null || isEnglishDotted) return null;
  const [first, second] = habits.monthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return first > now + dayMs ? second : first;
}

/** Whether month or day goes first in those dates of a text that can be read one way alone; null where they differ or are none. */
export function orderShown(text: string): boolean | null {
  const orders = new Set<boolean>();
  for (const [, a, , b] of text.matchAll(/(?<![\d./-])(\d\d?)([./])(\d\d?)\2(?:19|20)\d\d(?![\d./-])/g))
    if (+a! > 12 !== +b! > 12) orders.add(+b! > 12);
  return orders.size === 1 ? [...orders][0]! : null;
}

/** A day without a time. */
function dayMoment(at: number): Moment {
  return { at, precision: 'day', zone: 'uncertain', offset: 0 };
}

/** A day's midnight in UTC, or null where the calendar has no such day or the web did not yet exist. */
function dayAt(full: number, month: number, day: number): number | null {
  const at = Date.UTC(full, month - 1, day);
  const date = new Date(at);
  const exists = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && full >= 1993 ? at : null;
}

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
