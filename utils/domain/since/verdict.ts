import type { PriceBounds } from '../claims/claim.ts';
import type { PastPrice } from '../quote/past-price.ts';
import { dayMs } from '../time.ts';
import type { ArticleFigure, CardFigure, FigureDoubt } from './article-figure.ts';
import type { PublishedMoment } from './since.ts';

/** The largest difference from the market at publication that still matches, in percent. */
const tolerance = 3;
/** The same where the market's price is not known exactly: the exact one still matches then. */
const toleranceOfAbout = tolerance / 2;

export type KnownPrice = Extract<PastPrice, { kind: 'price' }>;

/** The market then, in the figure's unit; of a day without an hour its lowest and its highest price. */
interface MarketThen {
  readonly market: PriceBounds;
  readonly currency: string;
  /** Not known exactly. */
  readonly about?: true;
}

/** An article's own figure, compared with the market. */
export type Verdict =
  | ({ readonly kind: 'matches' } & MarketThen)
  /** `off`: by how many percent of the market's price the article's figure is above or, negative, below. */
  | ({ readonly kind: 'differs'; readonly off: number } & MarketThen)
  /** `distance`: by how many percent of the price now the target is above or, negative, below. */
  | { readonly kind: 'target'; readonly distance: number };

interface Priced {
  readonly price: number;
  readonly currency: string;
  readonly about?: true;
}

export interface Comparison {
  readonly figure: CardFigure;
  /**
   * The market in the figure's unit: at publication of a stated price, now of a target; null where the reader's unit is
   * the same.
   */
  readonly market: PastPrice | null;
  /** The market at publication in the reader's unit, or null where it is not known. */
  readonly past: PastPrice | null;
  /** The price on the screen, or null where there is none. */
  readonly now: Priced | null;
  /** The moment that the market's price is of; null where the page does not state it. */
  readonly published: PublishedMoment | null;
}

/**
 * Compares a figure, which may be in another unit than the reader's, with the market. A stated price differs only where
 * figure, coin, currency and hour are certain; one that matches may leave some of that open.
 * @returns null where they cannot be compared: no price, another unit, no market price, another hour, or a difference in doubt
 */
export function figureVerdict(comparison: Comparison): Verdict | null {
  const { figure, market, now } = comparison;
  if (figure.kind === 'change') return null;
  if (figure.kind === 'target')
    return targetVerdict(figure, market?.kind === 'price' ? market : market ? null : now);
  const past = marketThen(comparison);
  if (!past) return null;
  const verdict = statedVerdict(figure, past, comparison.published);
  const doubts = doubtsOf(comparison);
  if (doubts.length === 0) return verdict;
  return verdict?.kind === 'matches' && !doubts.includes('other-hour') ? verdict : null;
}

/** The market at publication in the figure's unit, of a stated price or change; null where it is not known. */
export function marketThen({ figure, market, past }: Comparison): KnownPrice | null {
  const then = market ?? past;
  if (figure.kind === 'target' || then?.kind !== 'price') return null;
  return figure.kind === 'change' || sameUnit(figure.currency, then.currency) ? then : null;
}

/**
 * What keeps a stated price that differs from being called so. `hour`: it may be of another hour than the market's price;
 * `other-hour`: it is likely to be; `market`: the market's price was converted at the rate of the day; `about`: it is up to
 * half an hour away.
 */
export type Doubt = FigureDoubt | 'hour' | 'other-hour' | 'market' | 'about';

export function doubtsOf(comparison: Comparison): readonly Doubt[] {
  const { figure, published } = comparison;
  const then = marketThen(comparison);
  const hour = published && hourDoubt(published, then);
  return [
    ...figure.doubts,
    ...(hour ? [hour] : []),
    ...(isDayRate(then) ? ['market' as const] : []),
    ...(then?.about ? ['about' as const] : []),
  ];
}

/** A price in USDT is converted to dollars at its price of that moment; to other currencies at the rate of the day. */
function isDayRate(then: KnownPrice | null): boolean {
  return then?.converted !== undefined && then.currency !== 'usd';
}

function hourDoubt(
  { at, precision, zone, updatedAt }: PublishedMoment,
  past: KnownPrice | null,
): Doubt | null {
  if (updatedAt !== undefined) return updatedAt - at > dayMs ? 'other-hour' : 'hour';
  if (precision === 'time') return zone === 'known' ? null : 'hour';
  return past?.low !== undefined && past.high !== undefined ? null : 'hour';
}

/** Both ends of a figure: the same where it is no range. */
function endsOf({ price, bounds }: ArticleFigure): PriceBounds {
  return bounds ?? { low: price, high: price };
}

function targetVerdict(figure: ArticleFigure, now: Priced | null): Verdict | null {
  if (!now || !sameUnit(figure.currency, now.currency)) return null;
  const { low, high } = endsOf(figure);
  const nearest = Math.min(Math.max(now.price, low), high);
  const distance = (nearest / now.price - 1) * 100;
  // The exact price may be on the other side of the target.
  if (now.about && Math.abs(distance) < toleranceOfAbout) return null;
  return { kind: 'target', distance };
}

/**
 * Any price between the market's lowest and highest of that day, or around that hour, matches. Null where only the rounding
 * of the figure may be the difference, or the hour: a figure near a day's prices is none of them, and may be of the day before
 * or after by the article's clock.
 */
function statedVerdict(
  figure: ArticleFigure,
  then: KnownPrice,
  published: PublishedMoment | null,
): Verdict | null {
  const { low = then.price, high = then.price, currency, about } = then;
  const stated = endsOf(figure);
  const isDay = published?.precision === 'day';
  const market = isDay ? { low, high } : { low: then.price, high: then.price };
  const against = { market, currency, ...(about && { about }) };
  if (stated.low <= high && stated.high >= low) return { kind: 'matches', ...against };
  const isAbove = stated.low > high;
  const [own, nearest] = isAbove ? [stated.low, high] : [stated.high, low];
  // The figure may have been rounded to its last digit.
  const lastDigit = figure.lastDigits?.[isAbove ? 'low' : 'high'] ?? 0;
  if (Math.abs(own - nearest) <= (lastDigit / 2) * (1 + 1e-9)) return { kind: 'matches', ...against };
  // Multiplied rather than divided: 103 is within 3 % of 100.
  const beyond = Math.abs(own - nearest) * 100 - (then.about ? toleranceOfAbout : tolerance) * nearest;
  if (beyond <= 0) return isDay && low < high ? null : { kind: 'matches', ...against };
  if (beyond <= 100 * roundingOf(own)) return null;
  return { kind: 'differs', off: (own / (isDay ? nearest : then.price) - 1) * 100, ...against };
}

/** Half a unit of the last digit of a figure with two digits that count: "near $1,800" may be $1,850. */
function roundingOf(price: number): number {
  const unit = 10 ** (Math.floor(Math.log10(price)) - 1);
  const digits = price / unit;
  return Math.abs(digits - Math.round(digits)) < 1e-9 ? unit / 2 : 0;
}

/** USDT counts as dollars: its price stays well within the tolerance. */
export function sameUnit(one: string, other: string): boolean {
  return one === other || (isDollar(one) && isDollar(other));
}

function isDollar(currency: string): boolean {
  return currency === 'usd' || currency === 'usdt';
}
