import { dayOf, type Moment, type Publication, type PublicationSource } from './publication.ts';
import { dayMs } from '../time.ts';

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
