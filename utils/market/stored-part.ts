import type { CoinId } from '../domain/coin/coin.ts';
import type { MarketMemory } from './market-store.ts';

/** The most coins of one request by id. */
const maxOutside = 150;

/**
 * The part of the market's memory that is stored: the prices of the shared coins, which are the same for every reader,
 * further pages of the list that ordinary windows needed, and everything about `storable` coins. What is stored about other coins, which only private windows requested, stays
 * unchanged, and is removed once the memory has evicted it.
 */
export function storedPart(
  memory: MarketMemory,
  before: MarketMemory | null,
  storable: ReadonlySet<CoinId>,
): MarketMemory {
  const isStorable = (coin: CoinId): boolean => storable.has(coin);
  const old = before?.currency === memory.currency ? before : null;
  const { further: furtherNow = [], ...rest } = memory;
  const ownPages = furtherNow.filter(({ isPrivate }) => !isPrivate);
  const oldPages = (before?.further ?? []).filter(({ page }) => ownPages.every((own) => own.page !== page));
  const further = [...ownPages, ...oldPages];
  const ofPages = ownPages.flatMap(({ coins }) => coins);
  const shared = new Set([...memory.shared, ...memory.page.coins, ...ofPages]);
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
    ...rest,
    ...(further.length > 0 && { further }),
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

/** A request for coins of ordinary windows alone replaces the one before; one with coins of private windows does not. */
function outsidePart(
  now: readonly CoinId[],
  then: readonly CoinId[],
  isStorable: (coin: CoinId) => boolean,
): CoinId[] {
  const own = now.filter(isStorable);
  if (own.length === now.length) return own;
  return [...new Set([...own, ...then])].slice(0, maxOutside);
}

/** The rest of the market's memory, which must not be written to disk; empty where everything in it is stored. */
export function unstoredPart(memory: MarketMemory, stored: MarketMemory): Pick<MarketMemory, 'unstored'> {
  const known = new Set(stored.quotes);
  const quotes = memory.quotes.filter((quote) => !known.has(quote));
  const misses = Object.entries(memory.misses).filter(([coin, at]) => stored.misses[coin] !== at);
  const isStored = quotes.length === 0 && misses.length === 0 && hasSame(memory.outside, stored.outside);
  if (isStored) return {};
  const { currency, outside } = memory;
  return { unstored: { currency, quotes, outside, misses: Object.fromEntries(misses) } };
}

function hasSame(a: readonly CoinId[], b: readonly CoinId[]): boolean {
  return a.length === b.length && a.every((coin, index) => coin === b[index]);
}
