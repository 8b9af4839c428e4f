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
 * Selects the claim to show with each mention of a paragraph, by the mention's index: one of this mention before one of
 * the same coin elsewhere in the paragraph, and a price before a target. Null where the paragraph states none for the
 * coin.
 */
export function figuresOf(
  claims: readonly PageClaim[],
  coins: readonly PlacedCoin[],
): (mention: number) => ArticleFigure | null {
  const ofMention = new Map<number, PageClaim>();
  const ofCoin = new Map<CoinId, PageClaim>();
  for (const claim of claims) {
    keepBetter(ofMention, claim.mention, claim);
    const coin = coins[claim.mention]?.coin;
    if (coin !== undefined) keepBetter(ofCoin, coin, claim);
  }
  return (mention) => {
    const coin = coins[mention]?.coin;
    const best = ofMention.get(mention) ?? (coin === undefined ? undefined : ofCoin.get(coin));
    if (!best) return null;
    return { price: best.value, currency: best.currency, kind: best.kind === 'price' ? 'stated' : 'target' };
  };
}

/** The first price, else the first target. */
function keepBetter<Key>(best: Map<Key, PageClaim>, key: Key, claim: PageClaim): void {
  const known = best.get(key);
  if (!known || (known.kind !== 'price' && claim.kind === 'price')) best.set(key, claim);
}
