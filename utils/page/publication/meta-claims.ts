import type { DateClaim } from '../../domain/publication/choose.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { maxMetaElements } from '../../domain/publication/limits.ts';
import { metaTrust } from '../../domain/publication/meta-names.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import { elementsOf, firstOf } from '../text/element-access.ts';

const trustOf = { published: 3, dated: 2, any: 1 } as const;

/** What the page's meta elements say of its publication; nothing where there are more than a page has use for. */
export function metaClaims(page: Document, habits: DateHabits): DateClaim[] {
  const metas = elementsOf(page, 'meta', maxMetaElements + 1);
  if (metas.length > maxMetaElements) return [];
  return metas.flatMap((meta) => {
    const trust = metaTrust(meta.getAttribute('property') ?? meta.getAttribute('name') ?? '');
    if (!trust) return [];
    const moment = readMoment(meta.getAttribute('content') ?? meta.getAttribute('value'), habits);
    return moment ? [{ moment, from: 'meta' as const, trust: trustOf[trust] }] : [];
  });
}

/** Whether the page calls itself an article. */
export function readsAsArticle(page: Document): boolean {
  return (
    firstOf(
      page,
      'meta[property="article:published_time" i],meta[property="og:type" i][content="article" i]',
    ) !== null
  );
}
