import { type DateHabits, findDates } from '../../domain/publication/find-dates.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import type { TextRun } from './text-runs.ts';

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
  const elements = nodes.map(({ parentElement }) => parentElement!.closest('time[datetime],abbr[title]'));
  for (const element of new Set(elements)) {
    const moment =
      element && readMoment(element.getAttribute('datetime') ?? element.getAttribute('title'), habits);
    if (!moment) continue;
    const shown = folded(element.textContent).trim();
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
