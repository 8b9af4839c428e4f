import type { CoinId } from '../coin/coin.ts';

/** A price that an article states for a coin. */
export interface ArticleFigure {
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** Lower-case code of the unit that the article writes. */
  readonly currency: string;
  /** `stated`: a price at the time of writing. `target`: a level named as possible, expected or wanted. */
  readonly kind: 'stated' | 'target';
}

/** A coin's place in a paragraph; UTF-16 offsets. */
export interface PlacedCoin {
  readonly start: number;
  readonly end: number;
  readonly coin: CoinId;
}

/** A price that a paragraph states for one of its coins. */
export interface PageClaim {
  /** Index into the coins that were given. */
  readonly mention: number;
  readonly kind: 'price' | 'target';
  readonly value: number;
  readonly currency: string;
}

/** What the card and the table show of a claim. */
export function figureOfClaim({ value, currency, kind }: PageClaim): ArticleFigure {
  return { price: value, currency, kind: kind === 'price' ? 'stated' : 'target' };
}
