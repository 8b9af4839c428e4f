import type { CoinId } from '../domain/coin/coin.ts';
import type { MarketMemory } from './market-memory.ts';

/** The most coins of one request by id. */
const mostOutside = 150;

/**
 * What of the market's memory goes to the disk: the prices of the shared coins, which are the same for every reader,
 * and everything about `storable` coins. Of all others, which only private windows asked for, it stays as it was stored before, and
 * what the memory has forgotten goes.
 */
export function storedPart(
  memory: MarketMemory,
  before: MarketMemory | null,
  storable: ReadonlySet<CoinId>,
): MarketMemory {
  const shared = new Set([...memory.shared, ...memory.page.coins]);
  const isStorable = (coin: CoinId): boolean => storable.has(coin);
  const old = before?.currency === memory.currency ? before : null;
  const merged = <T>(
    now: readonly T[],
    then: readonly T[],
    coinOf: (entry: T) => CoinId,
    isNew = isStorable,
  ): T[] => {
    const known = new Set(now.map(coinOf));
    const unchanged = then.filter((entry) => !isNew(coinOf(entry)) && known.has(coinOf(entry)));
    return [...now.filter((entry) => isNew(coinOf(entry))), ...unchanged];
  };
  return {
    ...memory,
    quotes: merged(
      memory.quotes,
      old?.quotes ?? [],
      ({ coin }) => coin,
      (coin) => shared.has(coin) || storable.has(coin),
    ),
    outside: outsidePart(memory.outside, old?.outside ?? [], isStorable),
    misses: Object.fromEntries(
      merged(Object.entries(memory.misses), Object.entries(old?.misses ?? {}), ([coin]) => coin),
    ),
  };
}

/** A request for coins of ordinary windows alone replaces the one before; one for those of private windows does not. */
function outsidePart(
  now: readonly CoinId[],
  then: readonly CoinId[],
  isStorable: (coin: CoinId) => boolean,
): CoinId[] {
  const own = now.filter(isStorable);
  if (own.length === now.length) return own;
  return [...new Set([...own, ...then])].slice(0, mostOutside);
}
