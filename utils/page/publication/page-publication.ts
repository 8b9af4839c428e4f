import { leadsHome, leadsToList } from '../../domain/publication/address.ts';
import { agree, choosePublication, type DateClaim } from '../../domain/publication/choose.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { linkedDates } from '../../domain/publication/json-ld.ts';
import { maxLinkedScripts } from '../../domain/publication/limits.ts';
import type { PageFacts } from '../../domain/publication/page-facts.ts';
import { inPageTime, saysUtc } from '../../domain/publication/page-time.ts';
import type { Moment, Publication } from '../../domain/publication/publication.ts';
import { readMoment } from '../../domain/publication/read-moment.ts';
import { settle } from '../../domain/publication/settle.ts';
import { dateInUrl, monthInUrl } from '../../domain/publication/url-date.ts';
import { elementsOf } from '../text/element-access.ts';
import { isFeed, postMoment } from './feed-post.ts';
import { findHeadline, titleOf } from './headline.ts';
import { metaClaims, readsAsArticle } from './meta-claims.ts';
import { microdataClaims } from './microdata-claims.ts';
import { habitsOf } from './page-language.ts';
import { Regions } from './regions.ts';
import { textClaims } from './text-claims.ts';

/**
 * When what `element` says was published: on feeds (X, Stocktwits, Reddit) the post around it, elsewhere the
 * page's article, whatever the element. Null for home pages, lists, and where nothing on the page says so.
 * `url` is the page's address (a parsed document has none of its own), `now` in milliseconds since 1970.
 * Reads the page anew each time: keep the answer for as long as the address stays.
 */
export function publicationOf(
  element: Element | null,
  page: Document,
  url: string,
  now: number,
): Publication | null {
  if (isFeed(url)) {
    const written = element && postMoment(element, now);
    const moment = written && settle(written, now);
    return moment && { ...moment, from: 'post' };
  }
  const facts: PageFacts = { url, title: titleOf(page) };
  const month = monthInUrl(url);
  const habits: DateHabits = { ...habitsOf(page, url), month, now };
  const linked = linkedDates(jsonLdOf(page), facts);
  const isListed = linked.isList || leadsToList(url) || (url !== '' && leadsHome(url));
  if (isListed && !linked.isArticle && !readsAsArticle(page)) return null;

  const headline = findHeadline(page, facts.title);
  const regions = new Regions(headline);
  const marked = settled(
    [
      ...linked.values.map((value) => claimed(readMoment(value, habits), 'json-ld', 3)),
      ...metaClaims(page, habits),
      ...microdataClaims(page, regions, habits),
      claimed(dateInUrl(url, habits), 'url', 5),
    ],
    now,
  );
  const sure = isEnough(marked) ? choosePublication(marked, month) : null;
  if (sure && !saysUtc(sure)) return sure;
  const shown = settled(textClaims(page, headline, regions, url, habits), now);
  // An update shown speaks only where nothing else does.
  const weighed = shown.filter(({ trust }) => trust > 1 || marked.length === 0);
  const publication = sure ?? choosePublication([...marked, ...weighed], month);
  return (
    publication &&
    inPageTime(
      publication,
      shown.filter(({ trust }) => trust > 1).map(({ moment }) => moment),
    )
  );
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

function settled(claims: readonly (DateClaim | null)[], now: number): DateClaim[] {
  return claims.flatMap((claim) => {
    const moment = claim && settle(claim.moment, now);
    return moment ? [{ ...claim, moment }] : [];
  });
}

/** Whether the markup needs no word from the text: it says "published" to the minute, and speaks of one day. */
function isEnough(claims: readonly DateClaim[]): boolean {
  return (
    claims.some(({ trust, moment }) => trust > 2 && moment.precision === 'time') &&
    claims.every((claim) => agree(claim, claims[0]!))
  );
}
