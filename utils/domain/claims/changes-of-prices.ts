import type { ChangeClaim, Claim, ClaimMention } from './claim.ts';
import type { CoinId } from '../coin/coin.ts';

/**
 * Gives each price without a change the one that its paragraph reports for the coin in another sentence: "Bitcoin is down 5 %
 * over the past 24 hours. It trades at $61,200." Such a change is then no claim of its own, and neither is one before a price
 * with another change over the same time.
 */
export function joinChanges(claims: readonly Claim[], mentions: readonly ClaimMention[]): Claim[] {
  const coinOf = ({ mention }: Claim): CoinId => mentions[mention]!.coin;
  const timeOf = (claim: Claim): string => `${coinOf(claim)} ${claim.change?.period}`;
  const firstOf = new Map<CoinId, ChangeClaim>();
  const lastOf = new Map<string, number>();
  for (const claim of claims) {
    if (claim.kind === 'price') lastOf.set(timeOf(claim), claim.start);
    if (claim.kind === 'change' && !firstOf.has(coinOf(claim))) firstOf.set(coinOf(claim), claim);
  }
  const joined = new Set<Claim>();
  const prices = claims.map((claim) => {
    const own = claim.kind === 'price' && !claim.change ? firstOf.get(coinOf(claim)) : undefined;
    if (!own || joined.has(own)) return claim;
    joined.add(own);
    return { ...claim, change: own.change };
  });
  return prices.filter(
    (claim) =>
      !joined.has(claim) && (claim.kind !== 'change' || (lastOf.get(timeOf(claim)) ?? 0) <= claim.start),
  );
}
