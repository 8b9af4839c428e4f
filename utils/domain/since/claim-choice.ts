import type { Claim } from '../claims/claim.ts';
import type { CoinId } from '../coin/coin.ts';
import type { Mention } from '../recognition/mention.ts';
import type { PlacedCoin } from './article-figure.ts';

/** The part of a claim that the choice needs. */
type Choosable = Pick<Claim, 'mention' | 'kind'>;

/**
 * Selects the claim to show with each mention of a paragraph, by the mention's index: one of this mention before one of
 * the same coin elsewhere in the paragraph, a price before a range, a range before a target, and any before a change alone.
 * Null where the paragraph states none for the coin.
 */
export function claimsOfMentions<Stated extends Choosable>(
  claims: readonly Stated[],
  coins: readonly Pick<PlacedCoin, 'coin'>[],
): (mention: number) => Stated | null {
  const ofMention = new Map<number, Stated>();
  const ofCoin = new Map<CoinId, Stated>();
  for (const claim of claims) {
    if (claim.kind !== 'change') keepBetter(ofMention, claim.mention, claim);
    const coin = coins[claim.mention]?.coin;
    if (coin !== undefined) keepBetter(ofCoin, coin, claim);
  }
  return (mention) => {
    const coin = coins[mention]?.coin;
    return ofMention.get(mention) ?? (coin === undefined ? undefined : ofCoin.get(coin)) ?? null;
  };
}

/** The claims that the table of a page's coins shows: of each coin the first of the best kind. */
export class TableClaims<Stated extends Pick<Claim, 'kind'>> {
  readonly best = new Map<CoinId, Stated>();

  /** To be called for the mentions of the page in their order. */
  add(coin: CoinId, claim: Stated | null): void {
    if (claim) keepBetter(this.best, coin, claim);
  }

  /** Whether later claims can't change what is shown for the coin. */
  isSettled(coin: CoinId): boolean {
    return this.best.get(coin)?.kind === 'price';
  }
}

const order = ['price', 'range', 'target', 'change'] as const satisfies readonly Claim['kind'][];

/** The first of the best kind. */
function keepBetter<Key, Stated extends Pick<Claim, 'kind'>>(
  best: Map<Key, Stated>,
  key: Key,
  claim: Stated,
): void {
  const known = best.get(key);
  if (!known || order.indexOf(claim.kind) < order.indexOf(known.kind)) best.set(key, claim);
}

/** Whether a mention can hardly mean anything else: a figure beside it is certainly this coin's. */
export function isCertainMention({ minSensitivity, runnerUp }: Mention): boolean {
  return minSensitivity === 'careful' && runnerUp === undefined;
}
