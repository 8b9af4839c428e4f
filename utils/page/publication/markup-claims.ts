import { isModifiedName, metaTrust } from '../../domain/publication/date-labels.ts';
import { type DateHabits, orderShown, readMoment } from '../../domain/publication/find-dates.ts';
import {
  maxMarkedDates,
  maxMetaElements,
  maxOrderLength,
  maxRawDateLength,
} from '../../domain/publication/limits.ts';
import { addressOf } from '../../domain/publication/page-identity.ts';
import { agree, type DateClaim, type Moment } from '../../domain/publication/publication.ts';
import { attributeOf, elementsOf, firstOf, isMatching, rootOf } from '../dom/element-access.ts';
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

const modifiedProperties =
  '[itemprop~="dateModified"],[property~="dateModified"],[property~="schema:dateModified"]';

/** When the article was modified, by the same means. */
export function microdataUpdates(page: Document, regions: Regions, habits: DateHabits): Moment[] {
  return elementsOf(page, modifiedProperties, maxMarkedDates)
    .filter((element) => !regions.isAside(element))
    .flatMap((element) => readMoment(valueOf(element), habits) ?? []);
}

const trustOf = { published: 3, dated: 2, any: 1 } as const;

/** Dates in the page's meta elements. */
interface MetaDates {
  readonly claims: readonly DateClaim[];
  readonly modified: readonly Moment[];
}

/** The dates in the page's meta elements; none where there are more elements than pages have. */
export function metaDates(page: Document, habits: DateHabits): MetaDates {
  const metas = elementsOf(page, 'meta', maxMetaElements + 1);
  const claims: DateClaim[] = [];
  const modified: Moment[] = [];
  for (const meta of metas.length > maxMetaElements ? [] : metas) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    const trust = metaTrust(name);
    if (!trust && !isModifiedName(name)) continue;
    const moment = readMoment(meta.getAttribute('content') ?? meta.getAttribute('value'), habits);
    if (moment && trust) claims.push({ moment, from: 'meta', trust: trustOf[trust] });
    else if (moment) modified.push(moment);
  }
  return { claims, modified };
}

/** Whether the page's meta elements mark it as an article. */
export function readsAsArticle(page: Document): boolean {
  return (
    firstOf(
      page,
      'meta[property="article:published_time" i],meta[property="og:type" i][content="article" i]',
    ) !== null
  );
}

/** Characters of a language's name: BCP 47 recommends room for 35. */
const maxLanguageLength = 35;

/**
 * How the page writes 7 February in digits. Its own unambiguous dates come first. Else 02/07/2026 is read month first where
 * the page's language is American, or is English or not given on a host with an ending used in America, or where it
 * has American time zones. Themes set `en-US` in Britain too; there the host decides.
 */
export function habitsOf(page: Document, url: string): Pick<DateHabits, 'monthFirst' | 'isEnglish'> {
  const lang = (
    rootOf(page).lang ||
    firstOf(page, 'meta[property="og:locale" i]')?.getAttribute('content') ||
    ''
  )
    .slice(0, maxLanguageLength)
    .replace('_', '-');
  const text = rootOf(page).textContent.slice(0, maxOrderLength);
  return {
    monthFirst: orderShown(text) ?? orderOf(lang, addressOf(url)?.hostname ?? '', text),
    isEnglish: /^en\b/i.test(lang),
  };
}

function orderOf(lang: string, host: string, text: string): boolean | null {
  if (/^(?:en)?$/i.test(lang) && !host) return /\d\s?[AaPp]\.?[Mm]\.?,?\s[ECMP][SD]?T/.test(text) || null;
  return /^en-us (?!.*\.(?:uk|au|nz|in|ie|za)$)|^(?:en)? .*\.(?:com|org|net|us|gov|edu)$/i.test(
    `${lang} ${host}`,
  );
}
