import type { PastPrice } from '../quote/past-price.ts';
import { sameUnit } from './verdict.ts';

/** When an article, or a post, was published. */
export interface PublishedMoment {
  /** Milliseconds since 1970. For a day without a time: its midnight in UTC. */
  readonly at: number;
  readonly precision: 'time' | 'day';
  /** `uncertain` where the page gives no time zone. */
  readonly zone: 'known' | 'uncertain';
  /**
   * When the page was last updated, in milliseconds since 1970, where that is well after its publication: the figures
   * that it states may be of then.
   */
  readonly updatedAt?: number;
}

/** In percent from the price then to a later one; null where one is missing or their units differ. */
export function changeSince(
  then: PastPrice | null,
  now: { readonly price: number; readonly currency: string } | null,
): number | null {
  if (then?.kind !== 'price' || !now || !sameUnit(then.currency, now.currency)) return null;
  return (now.price / then.price - 1) * 100;
}
