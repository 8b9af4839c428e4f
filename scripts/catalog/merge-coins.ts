import type { CatalogCoin, CoinId } from '../../utils/domain/coin/coin.ts';
import { dayMs } from '../../utils/domain/time.ts';
import type { Catalog } from './catalog-files.ts';
import { type MarketRow, isWanted } from './market-row.ts';

/** Days for which a coin stays in the catalog after it left CoinGecko's list: old articles still mention it. */
const keepDays = 180;

/** The result of an update by coin id; `renamed` holds sentences. */
export interface Changes {
  readonly added: readonly CoinId[];
  readonly renamed: readonly string[];
  /** Not in the response, and kept for now. */
  readonly kept: readonly CoinId[];
  readonly dropped: readonly CoinId[];
  /** In the response, and excluded. */
  readonly leftOut: readonly CoinId[];
}

/**
 * Merges a response, largest market cap first, into the catalog. Known coins keep everything that was added by hand; a
 * former name or symbol stays as an alias, unless another coin has it now. `day` is today, ISO.
 */
export function mergeCoins(
  old: Catalog,
  rows: readonly MarketRow[],
  day: string,
): Catalog & { changes: Changes } {
  const before = new Map(old.coins.map((coin) => [coin.id, coin]));
  const found = rows.filter((row) => before.has(row.id) || isWanted(row));
  const names = ownersByWord(rows);
  const renewed = found.map((row) => renew(before.get(row.id), row, names));
  const inResponse = new Set(rows.map((row) => row.id));
  const missing = old.coins.filter((coin) => !inResponse.has(coin.id));
  const vanished = Object.fromEntries(missing.map((coin) => [coin.id, old.vanished[coin.id] ?? day]));
  const isExpired = ({ id }: CatalogCoin) =>
    Date.parse(day) - Date.parse(vanished[id] ?? day) > keepDays * dayMs;
  const dropped = missing.filter((coin) => isExpired(coin)).map((coin) => coin.id);
  const kept = missing.filter((coin) => !isExpired(coin));
  for (const id of dropped) delete vanished[id];
  const coins = spreadRanks(found, renewed, kept);
  return {
    coins,
    listings: Object.fromEntries(
      coins.flatMap(({ id }) => (old.listings[id] ? [[id, old.listings[id]]] : [])),
    ),
    vanished,
    changes: {
      added: found.filter((row) => !before.has(row.id)).map((row) => row.id),
      renamed: found.flatMap((row) => rename(before.get(row.id), row)),
      kept: kept.map((coin) => coin.id),
      dropped,
      leftOut: rows.filter((row) => !before.has(row.id) && !isWanted(row)).map((row) => row.id),
    },
  };
}

/** Every symbol and name in the response with the coins that have it. */
function ownersByWord(rows: readonly MarketRow[]): ReadonlyMap<string, readonly CoinId[]> {
  const owners = new Map<string, CoinId[]>();
  for (const { id, symbol, name } of rows) {
    for (const word of new Set([symbol, name])) owners.set(word, [...(owners.get(word) ?? []), id]);
  }
  return owners;
}

function renew(
  old: CatalogCoin | undefined,
  row: MarketRow,
  names: ReadonlyMap<string, readonly CoinId[]>,
): CatalogCoin {
  const { id, symbol, name } = row;
  const rank = row.rank ?? 0;
  if (!old)
    return row.rank === null ? { id, symbol, name, rank, tags: ['wrapped'] } : { id, symbol, name, rank };
  const isFree = (word: string) => (names.get(word) ?? []).every((owner) => owner === id);
  const formerSymbol = old.symbol !== symbol && isFree(old.symbol) ? [old.symbol] : [];
  const formerName = old.name !== name && isFree(old.name) ? [old.name] : [];
  const altSymbols = unique([...(old.altSymbols ?? []), ...formerSymbol], [symbol]);
  const aliases = unique([...(old.aliases ?? []), ...formerName, ...formerSymbol], [name]);
  const { aliases: _aliases, altSymbols: _altSymbols, ...rest } = old;
  return {
    id,
    symbol,
    name,
    rank,
    ...(aliases.length > 0 && { aliases }),
    ...(altSymbols.length > 0 && { altSymbols }),
    ...omitFacts(rest),
  };
}

/** The fields that were added by hand. */
function omitFacts({
  id: _id,
  symbol: _symbol,
  name: _name,
  rank: _rank,
  ...byHand
}: CatalogCoin): Partial<CatalogCoin> {
  return byHand;
}

function unique(words: readonly string[], except: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !except.includes(word));
}

function rename(old: CatalogCoin | undefined, row: MarketRow): string[] {
  if (!old || (old.symbol === row.symbol && old.name === row.name)) return [];
  return [`${old.name} (${old.symbol}) is ${row.name} (${row.symbol})`];
}

/** Ranks up to this one are exactly the provider's. */
const exactRanks = 100;

/**
 * Gives each coin a rank of its own, ascending. A coin with a rank at the provider moves down only as far as needed;
 * one without (wrapped tokens) goes by its market cap, but below the exact ranks; one that is no longer in the response
 * goes below all that are. `renewed[i]` belongs to `rows[i]`, largest market cap first.
 */
function spreadRanks(
  rows: readonly MarketRow[],
  renewed: readonly CatalogCoin[],
  kept: readonly CatalogCoin[],
): CatalogCoin[] {
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
