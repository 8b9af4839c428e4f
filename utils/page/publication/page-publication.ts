import { type DateHabits, dateInUrl, monthInUrl, readMoment } from '../../domain/publication/find-dates.ts';
import { linkedDates, type LinkedDates } from '../../domain/publication/json-ld.ts';
import { maxLinkedScripts } from '../../domain/publication/limits.ts';
import {
  leadsHome,
  leadsToList,
  originalAddress,
  type PageFacts,
} from '../../domain/publication/page-identity.ts';
import {
  agree,
  choosePublication,
  type DateClaim,
  inPageTime,
  limitToPast,
  type Moment,
  type Publication,
  saysUtc,
  withUpdates,
} from '../../domain/publication/publication.ts';
import { elementsOf } from '../dom/element-access.ts';
import { entryMoment, momentAtHead } from './entry-moment.ts';
import { isFeed, postMoment } from './feed-post.ts';
import { findHeadline, Teasers, titleOf } from './headline.ts';
import { habitsOf, metaDates, microdataClaims, microdataUpdates, readsAsArticle } from './markup-claims.ts';
import { furtherArticle } from './further-article.ts';
import { Regions } from './regions.ts';
import { shownDates } from './text-claims.ts';

/** One page with what all readers of its dates need. */
interface ReadPage {
  readonly page: Document;
  readonly url: string;
  readonly now: number;
  readonly habits: DateHabits;
  readonly linked: LinkedDates;
  readonly headline: Element | null;
  readonly regions: Regions;
}

/**
 * When the text of `element` was published: on feeds (X, Stocktwits, Reddit) the post around it, on live blogs the
 * entry, elsewhere the article around it. Null for home pages, lists, and where the page or a further article has no date.
 * `url` is the page's address (a parsed document has none of its own), `now` in milliseconds since 1970.
 * Reads the page anew each time: keep the answer for as long as the address stays.
 */
export function publicationOf(
  element: Element | null,
  page: Document,
  url: string,
  now: number,
): Publication | null {
  const original = originalAddress(url);
  if (isFeed(original)) {
    const written = element && postMoment(element, now);
    const moment = written && limitToPast(written, now);
    return moment && { ...moment, from: 'post' };
  }
  const facts: PageFacts = { url: original, title: titleOf(page) };
  const habits: DateHabits = { ...habitsOf(page, original), month: monthInUrl(original), now };
  const linked = linkedDates(jsonLdOf(page), facts);
  const isListed = linked.isList || leadsToList(original) || (original !== '' && leadsHome(original));
  if (isListed && !linked.isArticle && !readsAsArticle(page)) return null;

  const headline = findHeadline(page, facts.title);
  const regions = new Regions(headline);
  const { isLive, entries } = linked;
  const context = { regions, habits, isLive, entries };
  const further = element && furtherArticle(element, headline, regions);
  const written = element && (entryMoment(element, context) ?? (further && momentAtHead(further, context)));
  const entry = written && limitToPast(written, now);
  if (entry) return { ...entry, from: 'entry' };
  if (further) return null;
  const publication = articlePublication({ page, url: original, now, habits, linked, headline, regions });
  // An entry or a comment without a moment of its own may be as late as now.
  const isLater = element !== null && (isLive || (headline !== null && regions.isOwnText(element)));
  return publication && isLater ? { ...publication, updatedAt: now } : publication;
}

/** When the page's article was published, and updated. */
function articlePublication(read: ReadPage): Publication | null {
  const { page, url, now, habits, linked, headline, regions } = read;
  const month = habits.month ?? null;
  const teasers = new Teasers(regions, url);
  const meta = metaDates(page, habits);
  const marked = claimsUntil(now, [
    ...linked.values.map((value) => claimed(readMoment(value, habits), 'json-ld', 3)),
    ...meta.claims,
    ...microdataClaims(page, regions, teasers.holds, habits),
    claimed(dateInUrl(url, habits), 'url', 5),
  ]);
  const updates = [
    ...linked.modified.flatMap((value) => readMoment(value, habits) ?? []),
    ...meta.modified,
    ...microdataUpdates(page, regions, habits),
  ].flatMap((moment) => limitToPast(moment, now) ?? []);
  const sure = isComplete(marked) ? choosePublication(marked, month) : null;
  if (sure && !saysUtc(sure) && updates.length > 0) return withUpdates(sure, updates);
  const shown = shownDates(page, headline, regions, teasers, habits);
  const shownClaims = claimsUntil(now, shown.claims);
  // The date of an update counts as that of the page only where it has no other.
  const weighed = shownClaims.filter(({ trust }) => trust > 1 || marked.length === 0);
  const publication = sure ?? choosePublication([...marked, ...weighed], month);
  if (!publication) return null;
  const published = shownClaims.filter(({ trust }) => trust > 1).map(({ moment }) => moment);
  const shownUpdates = shown.updates.flatMap((moment) => limitToPast(moment, now) ?? []);
  return withUpdates(inPageTime(publication, published), [...updates, ...shownUpdates]);
}

function jsonLdOf(page: Document): string[] {
  const scripts = elementsOf(page, 'script[type^="application/ld+json" i]', maxLinkedScripts);
  return scripts.map(({ textContent }) => textContent);
}

function claimed(
  moment: Moment | null,
  from: DateClaim['from'],
  trust: DateClaim['trust'],
): DateClaim | null {
  return moment && { moment, from, trust };
}

/** The claims that are not of the future. */
function claimsUntil(now: number, claims: readonly (DateClaim | null)[]): DateClaim[] {
  return claims.flatMap((claim) => {
    const moment = claim && limitToPast(claim.moment, now);
    return moment ? [{ ...claim, moment }] : [];
  });
}

/** Whether the markup alone is enough: it gives the publication to the minute, and its dates are of one day. */
function isComplete(claims: readonly DateClaim[]): boolean {
  return (
    claims.some(({ trust, moment }) => trust > 2 && moment.precision === 'time') &&
    claims.every((claim) => agree(claim, claims[0]!))
  );
}
