import { agree, type DateClaim } from '../../domain/publication/choose.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import { isAside } from './regions.ts';

const properties =
  '[itemprop~="datePublished"],[itemprop~="dateCreated"],[property~="datePublished"],' +
  '[property~="schema:datePublished"],[property~="dc:date"],[property~="dc:created"],time[pubdate]';
const item = '[itemscope],[typeof]';
/** Items that are nobody's article. */
const otherItem = '[itemtype$="Person"],[itemtype$="Organization"]';

/** What microdata and RDFa say of the publication. Of several items, the one that holds the headline speaks. */
export function microdataClaims(page: Document, headline: Element | null, habits: DateHabits): DateClaim[] {
  const elements = [...page.querySelectorAll(properties)].filter(
    (element) => !isAside(element, headline) && !element.closest(item)?.matches(otherItem),
  );
  const own = elements.filter((element) => headline && element.closest(item)?.contains(headline));
  const claims = (own.length > 0 ? own : elements).flatMap((element): DateClaim[] => {
    const moment = readMoment(valueOf(element), habits);
    return moment ? [{ moment, from: 'microdata', trust: 3 }] : [];
  });
  // Several days without a headline among them: a list of others.
  return claims.every((claim) => agree(claim, claims[0]!)) || own.length > 0 ? claims.slice(0, 1) : [];
}

function valueOf(element: Element): string {
  const attributes = ['content', 'datetime', 'value', 'title'].map((name) => element.getAttribute(name));
  return attributes.find(Boolean) ?? element.textContent;
}
