import { type DateHabits, findDates } from '../../domain/publication/find-dates.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import type { TextRun } from './text-runs.ts';

const stamps = [
  'datetime',
  'data-datetime',
  'data-timestamp',
  'data-publishtime',
  'data-time',
  'data-date',
  'title',
];
const stamped =
  'time[datetime],abbr[title],[data-datetime],[data-timestamp],[data-publishtime],[data-time],[data-date]';

/** A date where it stands in a run of text. */
export interface PlacedDate {
  readonly start: number;
  readonly end: number;
  readonly moment: Moment;
  /** The innermost element around it. */
  readonly element: Element;
  readonly from: 'time' | 'text';
}

/** The dates of a run in order; the attribute of a `<time>` or a dated `<abbr>` speaks instead of its text. */
export function datesInRun({ text, nodes, block }: TextRun, habits: DateHabits): PlacedDate[] {
  const dates: PlacedDate[] = [];
  for (const element of new Set(nodes.map(({ parentElement }) => parentElement!.closest(stamped)))) {
    const shown = folded(element?.textContent ?? '').trim();
    // A box with more in it than a date is stamped for its own reasons.
    if (!element || shown.length > 60) continue;
    const value = stamps.map((name) => element.getAttribute(name)).find(Boolean);
    const moment = value && readMoment(value, habits);
    if (!moment) continue;
    const start = Math.max(0, text.indexOf(shown));
    dates.push({ start, end: start + shown.length, moment, element, from: 'time' });
  }
  for (const { start, end, moment } of findDates(text, habits)) {
    if (dates.some((date) => start < date.end && date.start < end)) continue;
    const node = nodes.find(({ data }) => folded(data).includes(text.slice(start, end)));
    dates.push({ start, end, moment, element: node?.parentElement ?? block, from: 'text' });
  }
  return dates.toSorted((a, b) => a.start - b.start);
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}
