import { type DateHabits, readMoment } from '../../domain/publication/find-dates.ts';
import { maxMarkedDates, maxRawDateLength } from '../../domain/publication/limits.ts';
import { agree, type DateClaim, type Moment } from '../../domain/publication/publication.ts';
import { attributeOf, elementsOf, isMatching } from '../dom/element-access.ts';
import { firstWords } from './first-words.ts';
import { inherited, type Regions } from './regions.ts';

const properties =
  '[itemprop~="datePublished"],[itemprop~="dateCreated"],[property~="datePublished"],' +
  '[property~="schema:datePublished"],[property~="dc:date"],[property~="dc:created"],time[pubdate]';
const item = '[itemscope],[typeof]';
/** Items that are no articles. */
const otherItem = '[itemtype$="Person"],[itemtype$="Organization"]';

/** The publication moment in microdata and RDFa; of several items, that of the one which holds the headline. */
export function microdataClaims(
  page: Document,
  regions: Regions,
  isInTeaser: (element: Element) => boolean,
  habits: DateHabits,
): DateClaim[] {
  const itemOf = inherited<Element | null>(
    (element) => (isMatching(element, item) ? element : undefined),
    null,
  );
  const isOfOther = (element: Element): boolean => {
    const around = itemOf(element);
    return around !== null && isMatching(around, otherItem);
  };
  const elements = elementsOf(page, properties, maxMarkedDates).filter(
    (element) => !regions.isAside(element) && !isInTeaser(element) && !isOfOther(element),
  );
  const own = elements.filter((element) => regions.holdsHeadline(itemOf(element)));
  const claims = (own.length > 0 ? own : elements).flatMap((element): DateClaim[] => {
    const moment = readMoment(valueOf(element), habits);
    return moment ? [{ moment, from: 'microdata', trust: 3 }] : [];
  });
  // Several days without a headline among them: a list of others.
  return claims.every((claim) => agree(claim, claims[0]!)) || own.length > 0 ? claims.slice(0, 1) : [];
}

function valueOf(element: Element): string {
  const attributes = ['content', 'datetime', 'value', 'title'].map((name) => attributeOf(element, name));
  const written = attributes.find(Boolean);
  if (written) return written;
  const { text, isAll } = firstWords(element, maxRawDateLength);
  return isAll ? text : '';
}

const modified = '[itemprop~="dateModified"],[property~="dateModified"],[property~="schema:dateModified"]';

/** When the article was modified, by the same means. */
export function microdataUpdates(page: Document, regions: Regions, habits: DateHabits): Moment[] {
  return elementsOf(page, modified, maxMarkedDates)
    .filter((element) => !regions.isAside(element))
    .flatMap((element) => readMoment(valueOf(element), habits) ?? []);
}
