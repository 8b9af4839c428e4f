import { dateLabel } from '../../domain/publication/date-labels.ts';
import type { DateHabits } from '../../domain/publication/find-dates.ts';
import { maxMarkedDates, maxRunNodes } from '../../domain/publication/limits.ts';
import { agree, type DateClaim, dayOf, type Moment } from '../../domain/publication/publication.ts';
import { elementsOf, isMatching, parentOf, tagOf } from '../dom/element-access.ts';
import { firstWords } from './first-words.ts';
import { datesInRun, type PlacedDate, stamped, stampedMoment, stampsOf } from './placed-dates.ts';
import { nameOf, type Regions } from './regions.ts';
import type { Teasers } from './headline.ts';
import { type TextRun, textRuns } from './text-runs.ts';

const dateName = /dat[aeu]|fecha|time|publi|posted|stamp|meta|byline|info|zeit|author/i;
/** The score of a date in its place: near the headline, and short or named a date. */
const minScore = 4.9;

interface ScoredClaim extends DateClaim {
  readonly score: number;
  readonly offset: number;
  /** Equal for elements that a page names alike. */
  readonly kind: string;
  /** The date of an update: used only where the page shows no other. */
  readonly isUpdate: boolean;
}

/** The dates that the article shows. */
export interface ShownDates {
  /** That of its publication; where it shows none, that of an update, with trust 1. One at most. */
  readonly claims: readonly DateClaim[];
  readonly updates: readonly Moment[];
}

/**
 * The dates that the article shows its readers: in a `<time>` or in words, near the headline, or where the page's
 * markup names it a date.
 */
export function shownDates(
  page: Document,
  headline: Element | null,
  regions: Regions,
  teasers: Teasers,
  habits: DateHabits,
): ShownDates {
  const runs = textRuns(page);
  const head = runs.find(({ nodes }) => regions.isInHeadline(nodes[0]!.parentElement)) ?? null;
  const stampOf = stampsOf(habits);
  let isBelowTeaser = false;
  const claims = runs.flatMap((run, index) => {
    isBelowTeaser = teasers.isBelow(run.block) ?? isBelowTeaser;
    if (run.text.length > 600 || run.nodes.length > maxRunNodes) return [];
    const previous = runs[index - 1];
    const isLabel = previous && previous !== head && previous.text.length < 25;
    const dates = datesInRun(run, habits, stampOf).filter(({ element }) => !teasers.holds(element));
    const found = scoredDates(run, dates, isLabel ? `${previous.text} ` : '', regions, head);
    return isBelowTeaser && !isBeside(run, head) ? found.map((claim) => ({ ...claim, score: 0 })) : found;
  });
  const ranked = [...claims, ...emptyStamps(page, headline, regions, teasers, habits)]
    .filter(({ score }) => score >= minScore)
    .toSorted((a, b) => Number(a.isUpdate) - Number(b.isUpdate) || b.score - a.score);
  const best = ranked.slice(0, 20).find((claim) => !isOneOfMany(claim, claims));
  const updates = ranked.filter(({ isUpdate }) => isUpdate).map(({ moment }) => moment);
  // Without a headline two days can't be told apart.
  const isClear = best && (headline || ranked.every((other) => agree(other, best)));
  return { claims: isClear ? [best] : [], updates };
}

/** How far above the headline an element may be whose dates without text are read, in elements. */
const emptyStampSteps = 3;

/** Dates in attributes of elements without text, which a script is to fill; right around the headline. */
function emptyStamps(
  page: Document,
  headline: Element | null,
  regions: Regions,
  teasers: Teasers,
  habits: DateHabits,
): ScoredClaim[] {
  const around: Element[] = [];
  for (let at = headline; at && around.length < emptyStampSteps; at = parentOf(at)) around.push(at);
  const outer = around.findLast((element) => tagOf(element) !== 'BODY');
  if (!outer) return [];
  return elementsOf(page, stamped, maxMarkedDates).flatMap((element) => {
    const isNear = Node.prototype.contains.call(outer, element);
    if (!isNear || regions.isAside(element, true) || teasers.holds(element)) return [];
    const { text, isAll } = firstWords(element, 1);
    const moment = isAll && text.trim() === '' ? stampedMoment(element, habits) : null;
    const isUpdate = /updat|modif|revis/i.test(nameOf(element));
    if (!moment) return [];
    return [
      { moment, from: 'time', trust: isUpdate ? 1 : 2, score: minScore, offset: 0, kind: '', isUpdate },
    ];
  });
}

/** The dates of one run, each with how much it looks like the article's. `previous` may hold the label. */
function scoredDates(
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

/** A list has a date with each of its entries: three days in elements alike, close to each other. */
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
