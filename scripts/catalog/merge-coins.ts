import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import type { Catalog } from './catalog-files.ts';
import { worthAdding } from './market-row.ts';
import type { MarketRow } from './market-row.ts';
import { spreadRanks } from './spread-ranks.ts';

/** How long a coin stays in the catalog after it left the provider's list: old articles still name it. */
const keepDays = 180;
const dayMs = 86_400_000;

/** What an update did, by coin id; `renamed` in words. */
export interface Changes {
  readonly added: readonly CoinId[];
  readonly renamed: readonly string[];
  /** Not in the answer, kept for now. */
  readonly kept: readonly CoinId[];
  readonly dropped: readonly CoinId[];
  /** In the answer, but no coins in our sense. */
  readonly leftOut: readonly CoinId[];
}

/**
 * Merges an answer, biggest market cap first, into the catalog. Known coins keep everything that was added by hand;
 * what they were called before stays as an alias, unless another coin is called that now. `day` is today, ISO.
 */
export function mergeCoins(
  old: Catalog,
  rows: readonly MarketRow[],
  day: string,
): Catalog & { changes: Changes } {
  const before = new Map(old.coins.map((coin) => [coin.id, coin]));
  const found = rows.filter((row) => before.has(row.id) || worthAdding(row));
  const names = taken(rows);
  const renewed = found.map((row) => renew(before.get(row.id), row, names));
  const inAnswer = new Set(rows.map((row) => row.id));
  const missing = old.coins.filter((coin) => !inAnswer.has(coin.id));
  const vanished = Object.fromEntries(missing.map((coin) => [coin.id, old.vanished[coin.id] ?? day]));
  const isOver = ({ id }: Coin) => Date.parse(day) - Date.parse(vanished[id] ?? day) > keepDays * dayMs;
  const dropped = missing.filter((coin) => isOver(coin)).map((coin) => coin.id);
  const kept = missing.filter((coin) => !isOver(coin));
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
      leftOut: rows.filter((row) => !before.has(row.id) && !worthAdding(row)).map((row) => row.id),
    },
  };
}

/** Every symbol and name of the answer with the coins that have it. */
function taken(rows: readonly MarketRow[]): ReadonlyMap<string, readonly CoinId[]> {
  const owners = new Map<string, CoinId[]>();
  for (const { id, symbol, name } of rows) {
    for (const word of new Set([symbol, name])) owners.set(word, [...(owners.get(word) ?? []), id]);
  }
  return owners;
}

function renew(old: Coin | undefined, row: MarketRow, names: ReadonlyMap<string, readonly CoinId[]>): Coin {
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

/** What the catalog knows of a coin beyond the provider's facts. */
function omitFacts({ id: _id, symbol: _symbol, name: _name, rank: _rank, ...byHand }: Coin): Partial<Coin> {
  return byHand;
}

function unique(words: readonly string[], except: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => !except.includes(word));
}

function rename(old: Coin | undefined, row: MarketRow): string[] {
  if (!old || (old.symbol === row.symbol && old.name === row.name)) return [];
  return [`${old.name} (${old.symbol}) is ${row.name} (${row.symbol})`];
}
