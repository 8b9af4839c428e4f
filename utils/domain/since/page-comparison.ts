import type { CoinId } from '../coin/coin.ts';
import type { ArticleFigure } from './article-figure.ts';
import type { PublishedMoment } from './since.ts';

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
