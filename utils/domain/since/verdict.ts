import type { PastPrice } from '../quote/past-price.ts';
import { dayMs } from '../time.ts';
import type { ArticleFigure } from './article-figure.ts';
import type { PublishedMoment } from './since.ts';

/** The largest difference from the market at publication that still matches, in percent. */
const tolerance = 3;

/** An article's own figure, compared with the market. */
export type Verdict =
  | { readonly kind: 'matches' }
  /** `off`: by how many percent of the market's price then the stated one is above or, negative, below. */
  | { readonly kind: 'differs'; readonly off: number }
  /** `distance`: by how many percent of the price now the target is above or, negative, below. */
  | { readonly kind: 'target'; readonly distance: number };

type Known = Extract<PastPrice, { kind: 'price' }>;

interface Priced {
  readonly price: number;
  readonly currency: string;
}

/**
 * Compares a figure, which may be in another unit than the reader's, with the market.
 * @param market the market in the figure's unit: at publication of a stated price, now of a target; null where the
 *   reader's unit is the same
 * @param then the market at publication in the reader's unit, or null where it is not known
 * @param now the price on the screen, or null where there is none
 * @param published the moment that the market's price is of; where that is not certainly the figure's, a figure that
 *   matches still does, and one that differs has no verdict
 * @returns null where they cannot be compared: another unit, no market price, or another hour
 */
export function figureVerdict(
  figure: ArticleFigure,
  market: PastPrice | null,
  then: PastPrice | null,
  now: Priced | null,
  published: PublishedMoment | null = null,
): Verdict | null {
  const past = market ?? then;
  const verdict = inOneUnit(figure, past, market ? (market.kind === 'price' ? market : null) : now);
  const hour = figure.kind === 'stated' && published ? hourOf(published, past) : 'certain';
  return hour === 'certain' || (hour === 'likely' && verdict?.kind === 'matches') ? verdict : null;
}

/** How certain it is that a stated price is of the moment of publication. */
function hourOf(
  { at, precision, zone, updatedAt }: PublishedMoment,
  past: PastPrice | null,
): 'certain' | 'likely' | 'other' {
  if (updatedAt !== undefined) return updatedAt - at > dayMs ? 'other' : 'likely';
  if (precision === 'time') return zone === 'known' ? 'certain' : 'likely';
  const hasBounds = past?.kind === 'price' && past.low !== undefined && past.high !== undefined;
  return hasBounds ? 'certain' : 'likely';
}

function inOneUnit(figure: ArticleFigure, then: PastPrice | null, now: Priced | null): Verdict | null {
  if (figure.kind === 'target') {
    if (!now || !sameUnit(figure.currency, now.currency)) return null;
    return { kind: 'target', distance: (figure.price / now.price - 1) * 100 };
  }
  if (then?.kind !== 'price' || !sameUnit(figure.currency, then.currency)) return null;
  return stated(figure.price, then);
}

/** Where only the day is known, any price between its lowest and its highest matches. */
function stated(price: number, then: Known): Verdict | null {
  const low = then.low ?? then.price;
  const high = then.high ?? then.price;
  const nearest = Math.min(Math.max(price, low), high);
  const off = (price / nearest - 1) * 100;
  // Multiplied rather than divided: 103 is within 3 % of 100.
  const isNear = Math.abs(price - nearest) * 100 <= tolerance * nearest;
  return isNear ? { kind: 'matches' } : { kind: 'differs', off };
}

/** USDT counts as dollars: its price stays well within the tolerance. */
export function sameUnit(one: string, other: string): boolean {
  return one === other || (isDollar(one) && isDollar(other));
}

function isDollar(currency: string): boolean {
  return currency === 'usd' || currency === 'usdt';
}
