import type { CoinId } from '../domain/coin/coin.ts';
import type { MarketMemory } from './market-memory.ts';

/** The most coins of one request by id. */
const mostOutside = 150;

/**
 * What of the market's memory goes to the disk: everything about the shared coins, which are the same for every reader,
 * and about `storable` coins. Of all others, which only private windows asked for, it stays as it was stored before, and
 * what the memory has forgotten goes.
 */
export function storedPart(
  memory: MarketMemory,
  before: MarketMemory | null,
  storable: ReadonlySet<CoinId>,
): MarketMemory {
  const shared = new Set(memory.shared);
  const isNew = (coin: CoinId): boolean => shared.has(coin) || storable.has(coin);
  const old = before?.currency === memory.currency ? before : null;
  const merged = <T>(now: readonly T[], then: readonly T[], coinOf: (entry: T) => CoinId): T[] => {
    const known = new Set(now.map(coinOf));
    const unchanged = then.filter((entry) => !isNew(coinOf(entry)) && known.has(coinOf(entry)));
    return [...now.filter((entry) => isNew(coinOf(entry))), ...unchanged];
  };
  return {
    ...memory,
    quotes: merged(memory.quotes, old?.quotes ?? [], ({ coin }) => coin),
    outside: outsidePart(memory.outside, old?.outside ?? [], isNew),
    misses: Object.fromEntries(
      merged(Object.entries(memory.misses), Object.entries(old?.misses ?? {}), ([coin]) => coin),
    ),
  };
}

/** A request for coins of ordinary windows alone replaces the one before; one for those of private windows does not. */
function outsidePart(
  now: readonly CoinId[],
  then: readonly CoinId[],
  isNew: (coin: CoinId) => boolean,
): CoinId[] {
  const own = now.filter(isNew);
  if (own.length === now.length) return own;
  return [...new Set([...own, ...then])].slice(0, mostOutside);
}
