import type { DateClaim } from '../../domain/publication/choose.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { metaTrust } from '../../domain/publication/meta-names.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';

const trustOf = { published: 3, dated: 2, any: 1 } as const;

/** What the page's meta elements say of its publication. */
export function metaClaims(page: Document, habits: DateHabits): DateClaim[] {
  return [...page.querySelectorAll('meta')].flatMap((meta) => {
    const trust = metaTrust(meta.getAttribute('property') ?? meta.getAttribute('name') ?? '');
    if (!trust) return [];
    const moment = readMoment(meta.getAttribute('content') ?? meta.getAttribute('value'), habits);
    return moment ? [{ moment, from: 'meta' as const, trust: trustOf[trust] }] : [];
  });
}

/** Whether the page calls itself an article. */
export function readsAsArticle(page: Document): boolean {
  return (
    page.querySelector(
      'meta[property="article:published_time" i],meta[property="og:type" i][content="article" i]',
    ) !== null
  );
}
