import { clockTime } from './clock-time.ts';
import { monthOf } from './month-names.ts';
import type { Moment } from './publication.ts';
import { dayMs, minuteMs } from '../time.ts';

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

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly moment: Moment;
}

const year = '((?:19|20)\\d\\d)';
const word = '(\\p{L}[\\p{L}\\p{M}]{1,12})\\.?';
/** Year first; day first with a month's name; month's name first; digits only; year, then the month's name. */
const pattern = new RegExp(
  [
    `(?<!\\d)${year}\\s?[-/.年년]\\s?(\\d{1,2})\\s?[-/.月월]\\s?(\\d{1,2})(?!\\d)`,
    `(?<![\\d.,])(\\d{1,2})(?:st|nd|rd|th|er|\\.|º|ª)?[\\s/,-]*(?:(?:de|of|d'|di)\\s[\\s/-]*)?${word}[\\s/,-]*(?:(?:de|del|of)\\s+)?${year}(?!\\d)`,
    `(?<![\\p{L}\\p{M}])${word}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[,.]?[\\s-]+${year}(?![\\d:])`,
    `(?<![\\d.,/-])(\\d{1,2})([./-])\\s?(\\d{1,2})\\11\\s?(${year}|\\d\\d)(?![\\d%]|[./:-]\\d)`,
    `(?<!\\d)${year}[.\\s-]+${word}[\\s-]+(\\d{1,2})(?!\\d)`,
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
export function dayMoment(at: number): Moment {
  return { at, precision: 'day', zone: 'uncertain', offset: 0 };
}

/** A day's midnight in UTC, or null where the calendar has no such day or the web did not yet exist. */
export function dayAt(full: number, month: number, day: number): number | null {
  const at = Date.UTC(full, month - 1, day);
  const date = new Date(at);
  const exists = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && full >= 1993 ? at : null;
}
