import type { DateHabits } from '../../domain/publication/find-dates.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { maxRawDateLength } from '../../domain/publication/limits.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import { attributeOf, isMatching } from '../text/element-access.ts';
import { firstWords } from './first-words.ts';
import { inherited } from './inherited.ts';

const attributes = [
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

/** An element with a date in an attribute. */
export interface Stamp {
  readonly element: Element;
  /** Its text, white space folded. */
  readonly shown: string;
  readonly moment: Moment;
}

/** Tells the innermost stamp around an element; null where that has no date, or shows more than one. */
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
  const value = attributes.map((name) => attributeOf(element, name)).find(Boolean);
  const moment = value ? readMoment(value, habits) : null;
  return moment && { element, shown, moment };
}

/** White space folded to single spaces. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}
