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

/**
 * Selects the claim to show with a mention: one of this mention before one of the same coin elsewhere in the paragraph,
 * and a price before a target. Null where the paragraph states none for the coin.
 */
export function figureOf(
  claims: readonly PageClaim[],
  coins: readonly PlacedCoin[],
  mention: number,
): ArticleFigure | null {
  const coin = coins[mention]?.coin;
  const own = claims.filter((claim) => claim.mention === mention);
  const same = own.length > 0 ? own : claims.filter((claim) => coins[claim.mention]?.coin === coin);
  const best = same.find(({ kind }) => kind === 'price') ?? same[0];
  if (!best) return null;
  return { price: best.value, currency: best.currency, kind: best.kind === 'price' ? 'stated' : 'target' };
}
