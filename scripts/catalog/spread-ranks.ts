import type { Coin } from '../../utils/domain/coin/coin.ts';
import type { MarketRow } from './market-row.ts';

/** Up to this rank ours is exactly the provider's. */
const exactRanks = 100;

/**
 * Gives each coin a rank of its own, ascending. A coin with a rank at the provider is pushed down only as far as
 * needed; one without (wrapped tokens) goes where its market cap puts it, but below the exact ranks; one that is
 * not in the answer any more goes below all that are. `renewed[i]` belongs to `rows[i]`, biggest market cap first.
 */
export function spreadRanks(
  rows: readonly MarketRow[],
  renewed: readonly Coin[],
  kept: readonly Coin[],
): Coin[] {
  const wanted = renewed.map((coin, index) => {
    const rank = rows[index]?.rank ?? null;
    return { coin, rank: rank ?? Math.max(index + 1, exactRanks + 1), ranked: rank !== null };
  });
  const last = Math.max(0, ...wanted.map(({ rank }) => rank));
  const below = kept.map((coin) => ({ coin, rank: Math.max(coin.rank, last + 1), ranked: false }));
  const order = [...wanted, ...below].toSorted(
    (a, b) => a.rank - b.rank || Number(b.ranked) - Number(a.ranked),
  );
  let previous = 0;
  return order.map(({ coin, rank }) => {
    previous = Math.max(rank, previous + 1);
    return { ...coin, rank: previous };
  });
}
