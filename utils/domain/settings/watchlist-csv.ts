import { type Coin, type CoinId, coinIdPattern, longestCoinId } from '../coin/coin.ts';
import { type CsvRow, readCsv, writeCsv } from './csv.ts';

type NamedCoin = Pick<Coin, 'id' | 'symbol' | 'name'>;

/** The coins of a CSV file, and the rows that name none. */
export interface CsvCoins {
  /** Each once, in the order of the file. */
  readonly coins: readonly CoinId[];
  /** The rows that are no coin, or could be several, as text. */
  readonly unrecognised: readonly string[];
}

const header = ['id', 'symbol', 'name'];
/** Rows that are read: far more than a watchlist may have. */
const mostRows = 5000;
/** Characters of a row that are shown. */
const longestRow = 60;

/** A watchlist as CSV: id, symbol, name. */
export function writeWatchlistCsv(coins: readonly NamedCoin[]): string {
  return writeCsv([header, ...coins.map(({ id, symbol, name }) => [id, symbol, name])]);
}

/**
 * Reads coins by id, else by a symbol that only one coin has. Columns are found by the names in the first row; without
 * such a row, any cell may be an id or a symbol. Reads any text.
 */
export function readWatchlistCsv(text: string, catalog: readonly Coin[]): CsvCoins {
  const rows = readCsv(text, mostRows);
  const columns = (rows[0] ?? []).map((cell) => cell.toLowerCase());
  const hasHeader = columns.includes('id') || columns.includes('symbol');
  const find = coinFinder(catalog);
  const coins = new Set<CoinId>();
  const unrecognised: string[] = [];
  for (const row of rows.slice(hasHeader ? 1 : 0)) {
    const coin = hasHeader ? find(named(row, columns)) : firstFound(row, find);
    if (coin === null)
      unrecognised.push(
        row
          .filter((cell) => cell !== '')
          .join(', ')
          .slice(0, longestRow),
      );
    else coins.add(coin);
  }
  return { coins: [...coins], unrecognised };
}

function named(row: CsvRow, columns: readonly string[]): NamedCoin {
  const cell = (name: string): string => row[columns.indexOf(name)] ?? '';
  return { id: cell('id'), symbol: cell('symbol'), name: cell('name') };
}

type FindCoin = (coin: NamedCoin) => CoinId | null;

function firstFound(row: CsvRow, find: FindCoin): CoinId | null {
  for (const cell of row) {
    const coin = find({ id: cell, symbol: cell, name: '' });
    if (coin !== null) return coin;
  }
  return null;
}

function coinFinder(catalog: readonly Coin[]): FindCoin {
  const ids = new Set(catalog.map(({ id }) => id));
  const current = idsBySymbol(catalog);
  const former = idsBySymbol(
    catalog.flatMap(({ id, altSymbols = [] }) => altSymbols.map((symbol) => ({ id, symbol }))),
  );
  return ({ id, symbol, name }) => {
    const lower = id.toLowerCase();
    if (ids.has(lower)) return lower;
    // As a coin outside the catalog is exported, whose names are not known here.
    const isOutside = symbol === '' && name === id && coinIdPattern.test(id) && id.length <= longestCoinId;
    if (isOutside) return id;
    const key = symbol.replace(/^\$/, '').toUpperCase();
    const sharing = current.get(key) ?? former.get(key) ?? [];
    return sharing.length === 1 ? sharing[0]! : null;
  };
}

function idsBySymbol(coins: readonly Pick<Coin, 'id' | 'symbol'>[]): ReadonlyMap<string, readonly CoinId[]> {
  const ids = new Map<string, CoinId[]>();
  for (const { id, symbol } of coins) ids.set(symbol, [...(ids.get(symbol) ?? []), id]);
  return ids;
}
