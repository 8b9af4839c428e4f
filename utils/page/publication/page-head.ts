import { isModifiedName, metaTrust } from '../../domain/publication/date-labels.ts';
import { type DateHabits, orderShown, readMoment } from '../../domain/publication/find-dates.ts';
import { maxMetaElements, maxOrderLength } from '../../domain/publication/limits.ts';
import { addressOf } from '../../domain/publication/page-identity.ts';
import type { DateClaim, Moment } from '../../domain/publication/publication.ts';
import { elementsOf, firstOf, rootOf } from '../dom/element-access.ts';

const trustOf = { published: 3, dated: 2, any: 1 } as const;

/** Dates in the page's meta elements. */
export interface MetaDates {
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
