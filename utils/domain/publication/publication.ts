import { dayMs, minuteMs } from '../time.ts';

/** A moment as a page states it. */
export interface Moment {
  /** Milliseconds since 1970. Of a day without a time: its midnight in UTC, which is a coin's open. */
  readonly at: number;
  readonly precision: 'time' | 'day';
  /** `uncertain` where the page gives no zone: `at` is then the page's clock read as UTC. */
  readonly zone: 'known' | 'uncertain';
  /** Minutes east of UTC in which the page wrote the moment; 0 where it gives none. */
  readonly offset: number;
}

/** Where on the page a publication moment was read. */
type PublicationSource = 'json-ld' | 'meta' | 'microdata' | 'time' | 'url' | 'text' | 'entry' | 'post';

/** When an article, or one post of a feed, was published. */
export interface Publication extends Moment {
  readonly from: PublicationSource;
  /**
   * When the page was last updated, in milliseconds since 1970, where that is well after its publication: its figures
   * may be of then.
   */
  readonly updatedAt?: number;
}

/** The UTC day of a moment as the page wrote it, in whole days since 1970: days apart are days differing. */
export function dayOf(moment: Moment): number {
  return Math.floor((moment.at + moment.offset * minuteMs) / dayMs);
}

/** How much later than the clock here a page's clock may be, in milliseconds: neither is exact. */
const clockDifference = 5 * minuteMs;

/**
 * Limits a moment to the past, as nothing is published in the future; null for more than a day ahead. What is less
 * far ahead is a local time without a zone, or one marked as UTC: its day alone is certain. A page east of
 * the reader may write tomorrow's day already; of that the last that has begun is taken.
 */
export function limitToPast(moment: Moment, now: number): Moment | null {
  if (moment.at <= now) return moment;
  if (moment.at > now + dayMs) return null;
  const isClockDifference =
    moment.precision === 'time' && moment.zone === 'known' && moment.at <= now + clockDifference;
  if (isClockDifference) return { ...moment, at: now };
  const day = dayOf(moment) * dayMs;
  return { at: day > now ? day - dayMs : day, precision: 'day', zone: 'uncertain', offset: 0 };
}

/**
 * Systems write UTC into the markup; the page shows its own clock. Where it shows the very moment of `publication`
 * on another clock, whole or half hours from UTC, that is its offset: 03:42Z of the 7th is 23:42 of the 6th there.
 */
export function inPageTime(publication: Publication, shown: readonly Moment[]): Publication {
  if (!saysUtc(publication)) return publication;
  for (const { at, precision, zone, offset } of shown) {
    if (precision === 'day') continue;
    const minutes = (at - publication.at) / minuteMs;
    if (zone === 'known') {
      if (Math.abs(minutes) <= 1) return { ...publication, offset };
      continue;
    }
    const halfHours = Math.round(minutes / 30) * 30;
    if (Math.abs(minutes - halfHours) <= 1 && Math.abs(halfHours) <= 14 * 60)
      return { ...publication, offset: halfHours };
  }
  return publication;
}

/** Whether a moment is given in UTC, by its page or by its system. */
export function saysUtc({ precision, zone, offset }: Moment): boolean {
  return precision === 'time' && zone === 'known' && offset === 0;
}

/** Updates within this time are those of typing errors: the figures are of the publication still. Milliseconds. */
const quickUpdate = 60 * minuteMs;

/** A publication with the last of the page's updates, where that is well after it. */
export function withUpdates(publication: Publication, updates: readonly Moment[]): Publication {
  const later = updates.filter((update) =>
    update.precision === 'day' || publication.precision === 'day'
      ? dayOf(update) > dayOf(publication)
      : update.at > publication.at + quickUpdate,
  );
  if (later.length === 0) return publication;
  return { ...publication, updatedAt: Math.max(...later.map(({ at }) => at)) };
}

/** One statement of the page's publication moment. */
export interface DateClaim {
  readonly moment: Moment;
  readonly from: Exclude<PublicationSource, 'post' | 'entry'>;
  /** Weight against claims of other days: 3 is labelled as published, 2 is a date in its place, 1 may be any. The address has 5. */
  readonly trust: 1 | 2 | 3 | 5;
}

/** Whether two claims are of one day; a difference of one is allowed, for the zones. */
export function agree(a: DateClaim, b: DateClaim): boolean {
  return Math.abs(dayOf(a.moment) - dayOf(b.moment)) <= 1;
}

/**
 * The publication moment from all that the page claims, the better sources first; null where there is nothing.
 * Claims of one day support each other. The day in the address outweighs markup: markup is what templates and
 * moves to a new system get wrong. Of two that are labelled as published the earlier is taken: the later is an update.
 */
export function choosePublication(
  claims: readonly DateClaim[],
  month: { readonly year: number; readonly month: number } | null,
): Publication | null {
  const supportOf = supportByDay(claims);
  const weighed = claims.map((claim) => ({
    claim,
    weight: supportOf(claim) + (isIn(claim, month) ? 2 : 0),
  }));
  const [best] = weighed.toSorted(
    (a, b) => b.weight - a.weight || (isBetter(a.claim, b.claim) ? -1 : isBetter(b.claim, a.claim) ? 1 : 0),
  );
  return best ? { ...best.claim.moment, from: best.claim.from } : null;
}

type Trusts = Partial<Record<DateClaim['from'], number>>;

/** Returns the sum of the weights of all claims that agree with one; of each source the highest counts. */
function supportByDay(claims: readonly DateClaim[]): (claim: DateClaim) => number {
  const byDay = new Map<number, Trusts>();
  for (const { moment, from, trust } of claims) {
    const day = dayOf(moment);
    const trusts = byDay.get(day) ?? {};
    trusts[from] = Math.max(trusts[from] ?? 0, trust);
    byDay.set(day, trusts);
  }
  return ({ moment }) => {
    const day = dayOf(moment);
    const most: Trusts = {};
    for (const near of [day - 1, day, day + 1]) {
      for (const [from, trust] of Object.entries(byDay.get(near) ?? {}) as [DateClaim['from'], number][])
        most[from] = Math.max(most[from] ?? 0, trust);
    }
    return Object.values(most).reduce((sum, each) => sum + each, 0);
  };
}

function isIn(
  { moment }: DateClaim,
  month: { readonly year: number; readonly month: number } | null,
): boolean {
  return month !== null && Math.abs(moment.at - Date.UTC(month.year, month.month - 1, 15)) < 17 * dayMs;
}

/** Of claims of equal weight: on one day the more precise, else the earlier of two that are labelled as published. */
function isBetter(a: DateClaim, b: DateClaim): boolean {
  return agree(a, b) ? fineness(a.moment) > fineness(b.moment) : a.trust > 2 && a.moment.at < b.moment.at;
}

function fineness({ precision, zone }: Moment): number {
  return precision === 'day' ? 0 : zone === 'known' ? 2 : 1;
}
