import { type DateHabits, findDates, readMoment } from '../../domain/publication/find-dates.ts';
import { maxRawDateLength } from '../../domain/publication/limits.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { attributeOf, isMatching } from '../dom/element-access.ts';
import { firstWords } from './first-words.ts';
import { inherited } from './regions.ts';
import type { TextRun } from './text-runs.ts';

/** Attributes that hold a date; the first that an element has counts. */
const attributes = (
  'datetime data-datetime data-date-time data-timestamp data-publishtime data-published data-published-at ' +
  'data-published-date data-publish-date data-publishdate data-pubdate data-pub-date data-date-published data-created ' +
  'data-created-at data-posted data-post-date data-time data-date data-utc data-isodate data-iso data-epoch data-ts ' +
  'data-unixtime title'
).split(' ');
export const stamped = attributes
  .map((name) => (name === 'datetime' ? 'time[datetime]' : name === 'title' ? 'abbr[title]' : `[${name}]`))
  .join();

/** An element with a date in an attribute. */
export interface Stamp {
  readonly element: Element;
  /** Its text, white space folded. */
  readonly shown: string;
  readonly moment: Moment;
}

/** Returns the innermost stamp around an element; null where that has no date, or shows more than one. */
export function stampsOf(habits: DateHabits): (element: Element | null) => Stamp | null {
  // A stamped box may hold the whole page: it is read once, and not with each paragraph in it.
  return inherited<Stamp | null>(
    (element) => (isMatching(element, stamped) ? stampAt(element, habits) : undefined),
    null,
  );
}

function stampAt(element: Element, habits: DateHabits): Stamp | null {
  const { text, isAll } = firstWords(element, maxRawDateLength);
  const shown = folded(text).trim();
  // A box with more in it than a date is stamped for its own reasons.
  if (!isAll || shown.length > 60) return null;
  const moment = stampedMoment(element, habits);
  return moment && { element, shown, moment };
}

/** The date in an attribute of an element. */
export function stampedMoment(element: Element, habits: DateHabits): Moment | null {
  const value = attributes.map((name) => attributeOf(element, name)).find(Boolean);
  return value ? readMoment(value, habits) : null;
}

/** White space folded to single spaces. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** A date where it stands in a run of text. */
export interface PlacedDate {
  readonly start: number;
  readonly end: number;
  readonly moment: Moment;
  /** The innermost element around it. */
  readonly element: Element;
  readonly from: 'time' | 'text';
}

/** The dates of a run in order; the attribute of a `<time>` or a dated `<abbr>` replaces its text. */
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
