import type { CoinId } from '../domain/coin/coin.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { MarketProvider } from './provider.ts';

/** Those of the coins that no enabled provider lists. Loads no listings while a provider before lists all of them. */
export async function unlistedCoins(
  coins: readonly CoinId[],
  enabled: readonly MarketProvider[],
): Promise<readonly CoinId[]> {
  let left = coins;
  for (const provider of enabled) {
    if (left.length === 0) break;
    const listed = new Set(await provider.lists(left));
    left = left.filter((coin) => !listed.has(coin));
  }
  return left;
}

/** Only another choice of sources changes it, after which the data is requested anew: there is no time for a retry. */
export function unlistedProblem(enabled: readonly MarketProvider[]): Problem {
  return { code: 'unlisted', source: enabled[0]?.id ?? 'coingecko', retryAt: Number.MAX_SAFE_INTEGER };
}
