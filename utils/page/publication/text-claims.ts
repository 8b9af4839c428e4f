import { leadsHome, samePage } from '../../domain/publication/address.ts';
import { agree, type DateClaim } from '../../domain/publication/choose.ts';
import { dateLabel } from '../../domain/publication/date-labels.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { dayOf } from '../../domain/publication/publication.ts';
import { datesInRun } from './dates-in-run.ts';
import { linkOf } from './headline.ts';
import { isAside, nameOf } from './regions.ts';
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
  url: string,
  habits: DateHabits,
): DateClaim[] {
  const runs = textRuns(page);
  const head = runs.find(({ nodes }) => headline?.contains(nodes[0]!)) ?? null;
  let inTeaser = false;
  const claims = runs.flatMap((run, index) => {
    const heading = run.block.closest('h1,h2,h3,h4');
    if (heading)
      inTeaser = !heading.contains(headline) && !headline?.contains(heading) && leadsAway(heading, url);
    if (run.text.length > 600) return [];
    const previous = runs[index - 1];
    const isLabel = previous && previous !== head && previous.text.length < 25;
    const found = claimsIn(run, isLabel ? `${previous.text} ` : '', headline, head, habits);
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
  previous: string,
  headline: Element | null,
  head: TextRun | null,
  habits: DateHabits,
): ScoredClaim[] {
  const { text, block } = run;
  const dates = datesInRun(run, habits);
  if (dates.length === 0 || dates.length > 4 || isAside(block, headline, isBeside(run, head))) return [];
  let last = 0;
  return dates.flatMap(({ start, end, moment, element, from }) => {
    const label = dateLabel(
      last === 0 ? previous + text.slice(0, start) : text.slice(last, start),
      text.slice(end),
    );
    last = end;
    const places = [element, block, element.parentElement!, block.parentElement!].filter(
      (each) => each.nodeName !== 'BODY' && !each.contains(headline),
    );
    const name = nameOf(element) + nameOf(block);
    // Themes call a date of publication `entry-date updated`, for an old microformat's sake.
    const isCalledUpdate = /updat|modif|revis/i.test(name);
    if (label === 'other') return [];
    const isUpdate =
      label === 'updated' || (label === null && isCalledUpdate && !/(?<!up)date|publi|entry/i.test(name));
    const isPublished = label === 'published' || element.matches('[pubdate],.published');
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
    const kind = `${block.nodeName} ${name}`;
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

/** A heading that is a link to another page heads a teaser, and the dates after it are that page's; a short one a rubric. */
function leadsAway(heading: Element, url: string): boolean {
  const link = linkOf(heading);
  return (
    link !== null &&
    heading.textContent.trim().length > 12 &&
    !link.startsWith('#') &&
    !leadsHome(link) &&
    !samePage(link, url)
  );
}
