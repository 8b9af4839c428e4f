import type { CoinId } from '../coin/coin.ts';
import type { PastPriceRequest } from '../quote/past-price.ts';
import { currencies } from '../settings/currencies.ts';
import type { ArticleFigure } from './article-figure.ts';
import type { ComparisonRow } from './page-comparison.ts';
import type { PublishedMoment } from './since.ts';
import { sameUnit } from './verdict.ts';

/** The past prices needed for the change since an article and for comparing its figure with the market. */
export interface SinceRequests {
  /** The price at publication in the reader's currency. */
  readonly atThen: PastPriceRequest | null;
  /**
   * The price in the unit of the article's figure: at publication for a stated price, now for a target. Null where
   * the reader's currency is the same, where no market quotes that unit, and where there is no figure.
   */
  readonly inFigureUnit: PastPriceRequest | null;
}

/**
 * @param currency the reader's
 * @param now milliseconds since 1970
 */
export function sinceRequests(
  coin: CoinId,
  published: PublishedMoment | null,
  figure: ArticleFigure | null,
  currency: string,
  now: number,
): SinceRequests {
  const atThen = published && ({ coin, at: published.at, precision: published.precision } as const);
  if (!figure || sameUnit(figure.currency, currency)) return { atThen, inFigureUnit: null };
  const unit = figure.currency === 'usdt' ? 'usd' : figure.currency;
  // A call for a unit that no market quotes would be refused as a whole.
  if (!currencies.includes(unit)) return { atThen, inFigureUnit: null };
  if (figure.kind === 'target') {
    return { atThen, inFigureUnit: { coin, at: now, precision: 'time', currency: unit } };
  }
  return { atThen, inFigureUnit: atThen && { ...atThen, currency: unit } };
}

/** The same for all coins of a page. */
export function comparisonRequests(
  rows: readonly ComparisonRow[],
  currency: string,
  now: number,
): readonly SinceRequests[] {
  return rows.map(({ coin, published, figure }) => sinceRequests(coin, published, figure, currency, now));
}
