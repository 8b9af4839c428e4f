import { leadsHome, samePage } from '../../domain/publication/address.ts';
import { agree, type DateClaim } from '../../domain/publication/choose.ts';
import { dateLabel } from '../../domain/publication/date-labels.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { maxRunNodes, maxTitleLength } from '../../domain/publication/limits.ts';
import { dayOf } from '../../domain/publication/publication.ts';
import { datesInRun, type PlacedDate } from './dates-in-run.ts';
import { isMatching, parentOf, tagOf } from '../text/element-access.ts';
import { firstWords } from './first-words.ts';
import { linksOfHeadings } from './headline.ts';
import { inherited } from './inherited.ts';
import { nameOf, type Regions } from './regions.ts';
import { stampsOf } from './stamps.ts';
import { textRuns, type TextRun } from './text-runs.ts';

const dateName = /dat[aeu]|fecha|time|publi|posted|stamp|meta|byline|info|zeit|author/i;
/** A date in its place reaches this: near the headline, and short or called a date. */
const enough = 4.9;

interface ScoredClaim extends DateClaim {
  readonly score: number;
  readonly offset: number;
  /** Like elements of one page are called alike. */
  readonly kind: string;
  /** It is the day of an update, the best there is where nothing else is said. */
  readonly isUpdate: boolean;
}

/**
 * The date that the article shows its readers: in a `<time>` or in words, near the headline, or where the page's
 * markup calls it a date. One claim at most.
 */
export function textClaims(
  page: Document,
  headline: Element | null,
  regions: Regions,
  url: string,
  habits: DateHabits,
): DateClaim[] {
  const runs = textRuns(page);
  const head = runs.find(({ nodes }) => regions.isInHeadline(nodes[0]!.parentElement)) ?? null;
  const teaserOf = teasers(regions, url);
  const stampOf = stampsOf(habits);
  let inTeaser = false;
  const claims = runs.flatMap((run, index) => {
    inTeaser = teaserOf(run.block) ?? inTeaser;
    if (run.text.length > 600 || run.nodes.length > maxRunNodes) return [];
    const previous = runs[index - 1];
    const isLabel = previous && previous !== head && previous.text.length < 25;
    const dates = datesInRun(run, habits, stampOf);
    const found = claimsIn(run, dates, isLabel ? `${previous.text} ` : '', regions, head);
    return inTeaser && !isBeside(run, head) ? found.map((claim) => ({ ...claim, score: 0 })) : found;
  });
  const ranked = claims
    .filter(({ score }) => score >= enough)
    .toSorted((a, b) => Number(a.isUpdate) - Number(b.isUpdate) || b.score - a.score);
  const best = ranked.slice(0, 20).find((claim) => !isOneOfMany(claim, claims));
  // Without a headline nothing tells between two days.
  return best && (headline || ranked.every((other) => agree(other, best))) ? [best] : [];
}

/** The dates of one run, each with how much it looks like the article's. `previous` may hold the label. */
function claimsIn(
  run: TextRun,
  dates: readonly PlacedDate[],
  previous: string,
  regions: Regions,
  head: TextRun | null,
): ScoredClaim[] {
  const { text, block } = run;
  if (dates.length === 0 || dates.length > 4 || regions.isAside(block, isBeside(run, head))) return [];
  let last = 0;
  return dates.flatMap(({ start, end, moment, element, from }) => {
    const label = dateLabel(
      last === 0 ? previous + text.slice(0, start) : text.slice(last, start),
      text.slice(end),
    );
    last = end;
    const places = [element, block, parentOf(element), parentOf(block)].filter(
      (each): each is Element => each !== null && tagOf(each) !== 'BODY' && !regions.holdsHeadline(each),
    );
    const name = nameOf(element) + nameOf(block);
    // Themes call a date of publication `entry-date updated`, for an old microformat's sake.
    const isCalledUpdate = /updat|modif|revis/i.test(name);
    if (label === 'other') return [];
    const isUpdate =
      label === 'updated' || (label === null && isCalledUpdate && !/(?<!up)date|publi|entry/i.test(name));
    const isPublished = label === 'published' || isMatching(element, '[pubdate],.published');
    const share = (end - start) / text.length;
    const score =
      (isPublished || isUpdate ? 3 : 0) +
      (from === 'time' ? 2 : 0) +
      (places.some((each) => dateName.test(nameOf(each))) ? 3 : 0) +
      (head ? nearness(run.offset - head.offset, head.text.length) : 0) +
      (share > 0.5 ? 2 : share > 0.2 ? 1 : 0) +
      (text.length < 60 ? 1 : 0) +
      (moment.precision === 'time' ? 1 : 0) -
      (isCalledUpdate ? 1 : 0) -
      (text.length < 250 ? 0 : isPublished && start < 80 ? 1 : isDateline(text, start, end) ? -2 : 4);
    const kind = `${tagOf(block)} ${name}`;
    const trust = isUpdate ? 1 : isPublished ? 3 : 2;
    return [{ moment, from, trust, score, offset: run.offset, kind, isUpdate }];
  });
}

/** A list has a date with each of its entries: three days told alike, one soon after the other. */
function isOneOfMany(claim: ScoredClaim, claims: readonly ScoredClaim[]): boolean {
  const alike = claims.filter(
    ({ kind, offset }) => kind === claim.kind && Math.abs(offset - claim.offset) < 800,
  );
  return new Set(alike.map(({ moment }) => dayOf(moment))).size > 2;
}

/** Whether a run stands right at the headline, where neither comments nor teasers do. */
function isBeside(run: TextRun, head: TextRun | null): boolean {
  const distance = head ? run.offset - head.offset : Infinity;
  return distance > -150 && distance < (head?.text.length ?? 0) + 100;
}

/** "BERLIN, 7 February 2026 – " at the start of the story. */
function isDateline(text: string, start: number, end: number): boolean {
  return (
    /^(?:\p{Lu}[\p{L}\s.,'-]{1,30}[,(]\s?)?$/u.test(text.slice(0, start)) &&
    /^\)?(?:\s?[–—:/-]|\.\s|\s\()/.test(text.slice(end))
  );
}

/** Nearer is better, and after the headline better than before it. */
function nearness(distance: number, length: number): number {
  if (distance < 0) return distance > -60 ? 2.95 : distance > -150 ? 2 : distance > -400 ? 0 : -2;
  const after = distance - length;
  return (after < 300 ? 3 : after < 1000 ? 2 : after < 3000 ? 1 : 0) - after / 1e6;
}

/**
 * Tells of an element in a heading whether that heads a teaser, null of one in none. A heading that is a link to another
 * page heads a teaser, and the dates after it are that page's; a short one a rubric.
 */
function teasers(regions: Regions, url: string): (element: Element) => boolean | null {
  const linkOf = linksOfHeadings();
  return inherited<boolean | null>((element) => {
    if (!isMatching(element, 'h1,h2,h3,h4')) return undefined;
    if (regions.holdsHeadline(element) || regions.isInHeadline(element)) return false;
    const link = linkOf(element);
    return (
      link !== null &&
      firstWords(element, maxTitleLength).text.trim().length > 12 &&
      !link.startsWith('#') &&
      !leadsHome(link) &&
      !samePage(link, url)
    );
  }, null);
}
