import type { CoinId } from '../coin/coin.ts';
import type { PastPrice } from '../quote/past-price.ts';
import type { ArticleFigure } from './article-figure.ts';
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

/** The coins of a page with its publication and figures, for the table in the popup. */
export interface PageComparison {
  /** Most mentioned first. */
  readonly rows: readonly ComparisonRow[];
  /** The market cap of all coins as the page states it; absent where it states none. */
  readonly marketCap?: StatedAmount;
}

/** An amount of money; `currency` is a lower-case code. */
export interface StatedAmount {
  readonly value: number;
  readonly currency: string;
}

/** One coin of the page. */
export interface ComparisonRow {
  readonly coin: CoinId;
  readonly mentions: number;
  /** When the page, or the post that mentions the coin first, was published; null where it is not known. */
  readonly published: PublishedMoment | null;
  /** The first price that the page gives for it: a stated one before a target. */
  readonly figure: ArticleFigure | null;
}
