/**
 * Bounds of plausible market figures, for every provider. A figure outside of them is a mistake or an attack, and is
 * treated like a missing one.
 */

/** One wei: tokens are divided into 10^18 parts at most, so that no market quotes one in finer steps. */
export const smallestPrice = 1e-18;
/** Bitcoin in Vietnamese dong, the smallest unit that is offered, is near 2 × 10^9; this leaves room for dearer coins. */
const largestPrice = 1e12;
/** Market cap and volume. All coins together in the smallest unit are near 10^17. */
export const largestAmount = 1e20;
/** Percent. A coin that is worth ten thousand times what it was a day ago is a new listing or an error. */
export const largestChange = 1e6;
/** Market-cap ranks. */
export const lowestRank = 100_000;
/** Bitcoin's first block, 3 January 2009: no coin has an older price. Milliseconds since 1970. */
export const earliestTime = Date.UTC(2009, 0, 3);

/** Longest id of a coin, in characters. The longest in CoinGecko's list has about 60. */
export const longestCoinId = 100;

export function isPrice(value: number): boolean {
  return value >= smallestPrice && value <= largestPrice;
}
