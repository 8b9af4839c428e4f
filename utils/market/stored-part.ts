import type { CoinId } from '../domain/coin/coin.ts';
import type { MarketMemory } from './market-memory.ts';

/**
 * What of the market's memory goes to the disk: everything about the shared coins, which are the same for every reader,
 * and about `storable` coins. Of all others, which only private windows asked for, it stays as it was stored before.
 */
export function storedPart(
  memory: MarketMemory,
  before: MarketMemory | null,
  storable: ReadonlySet<CoinId>,
): MarketMemory {
  const shared = new Set(memory.shared);
  const isNew = (coin: CoinId): boolean => shared.has(coin) || storable.has(coin);
  const old = before?.currency === memory.currency ? before : null;
  const merged = <T>(now: readonly T[], then: readonly T[], coinOf: (entry: T) => CoinId): T[] => [
    ...now.filter((entry) => isNew(coinOf(entry))),
    ...then.filter((entry) => !isNew(coinOf(entry))),
  ];
  return {
    ...memory,
    quotes: merged(memory.quotes, old?.quotes ?? [], ({ coin }) => coin),
    outside: merged(memory.outside, old?.outside ?? [], (coin) => coin),
    misses: Object.fromEntries(
      merged(Object.entries(memory.misses), Object.entries(old?.misses ?? {}), ([coin]) => coin),
    ),
  };
}
