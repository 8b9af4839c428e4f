import { type DateHabits, findDates } from '../../domain/publication/find-dates.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { folded, type Stamp } from './stamps.ts';
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
export function datesInRun(
  { text, nodes, block }: TextRun,
  habits: DateHabits,
  stampOf: (element: Element | null) => Stamp | null,
): PlacedDate[] {
  const dates: PlacedDate[] = [];
  for (const stamp of new Set(nodes.map(({ parentElement }) => stampOf(parentElement)))) {
    if (!stamp) continue;
    const { element, shown, moment } = stamp;
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
