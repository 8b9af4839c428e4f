import type { CoinId } from '../coin/coin.ts';
import { basketMoment } from '../quote/basket.ts';
import { unitFor } from '../quote/own-unit.ts';
import type { PastPriceRequest } from '../quote/past-price.ts';
import { currencies } from '../settings/currencies.ts';
import type { CardFigure } from './article-figure.ts';
import type { ComparisonRow, PublishedMoment } from './since.ts';
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
  /** The price in that unit at the beginning of the change that the article states; null where its span is not certain. */
  readonly atChangeStart: PastPriceRequest | null;
}

/**
 * @param currency the reader's
 * @param now milliseconds since 1970
 */
export function sinceRequests(
  coin: CoinId,
  published: PublishedMoment | null,
  figure: CardFigure | null,
  currency: string,
  now: number,
): SinceRequests {
  const own = unitFor(coin, currency);
  const atThen = published && {
    coin,
    at: published.at,
    precision: published.precision,
    ...(own !== currency && { currency: own }),
  };
  if (!figure || figure.kind === 'change' || sameUnit(figure.currency, own))
    return { atThen, inFigureUnit: null, atChangeStart: changeStart(atThen, published, figure) };
  const unit = figure.currency === 'usdt' ? 'usd' : figure.currency;
  // A call for a unit that no market quotes would be refused as a whole.
  if (!currencies.includes(unit)) return { atThen, inFigureUnit: null, atChangeStart: null };
  const inFigureUnit: PastPriceRequest | null =
    figure.kind === 'target'
      ? { coin, at: now, precision: 'time', currency: unit }
      : atThen && { ...atThen, currency: unit };
  return { atThen, inFigureUnit, atChangeStart: changeStart(inFigureUnit, published, figure) };
}

/** A market's change ends at the hour that the article's ends at: only for an hour that is certain. */
function changeStart(
  end: PastPriceRequest | null,
  published: PublishedMoment | null,
  figure: CardFigure | null,
): PastPriceRequest | null {
  const spanMs = figure && figure.kind !== 'target' ? figure.change?.spanMs : undefined;
  if (!end || !published || spanMs === undefined) return null;
  const { precision, zone, updatedAt } = published;
  const isCertain = precision === 'time' && zone === 'known' && updatedAt === undefined;
  return isCertain ? { ...end, at: end.at - spanMs } : null;
}

/** The same for all coins of a page. */
export function comparisonRequests(
  rows: readonly ComparisonRow[],
  currency: string,
  now: number,
): readonly SinceRequests[] {
  return rows.map(({ coin, published, figure }) => sinceRequests(coin, published, figure, currency, now));
}

/**
 * The most moments of the past that a page's table requests without a click: each is up to three requests. An article has
 * one, or two where it states a change; a front page has one for each of its posts.
 */
const mostMoments = 4;

/**
 * The requests that a page's table sends by itself: those that are the same for every reader, and name no coin. Those of
 * further moments are left out, the last ones first.
 * @param now milliseconds since 1970
 */
export function sharedRequests(requests: readonly PastPriceRequest[], now: number): PastPriceRequest[] {
  const moments = new Set<number>();
  return requests.flatMap((request) => {
    const moment = basketMoment(request.at, now);
    if (!moments.has(moment) && moments.size >= mostMoments) return [];
    moments.add(moment);
    return [{ ...request, sharedOnly: true }];
  });
}
