import { dayMs, minuteMs } from '../time.ts';

/** A moment as a page states it. */
export interface Moment {
  /** Milliseconds since 1970. Of a day without a time: its midnight in UTC, which is a coin's open. */
  readonly at: number;
  readonly precision: 'time' | 'day';
  /** `uncertain` where the page gives no zone: `at` then reads the page's clock as UTC. */
  readonly zone: 'known' | 'uncertain';
  /** Minutes east of UTC in which the page wrote the moment; 0 where it does not say. */
  readonly offset: number;
}

/** Where on the page a publication moment was read. */
export type PublicationSource = 'json-ld' | 'meta' | 'microdata' | 'time' | 'url' | 'text' | 'post';

/** When an article, or one post of a feed, was published. */
export interface Publication extends Moment {
  readonly from: PublicationSource;
}

/** The UTC day of a moment as the page wrote it, in whole days since 1970: days apart are days differing. */
export function dayOf(moment: Moment): number {
  return Math.floor((moment.at + moment.offset * minuteMs) / dayMs);
}
