import type { Coin, CoinId } from './coin.ts';

/** The most coins that one reply adds to the catalog. */
const mostNew = 50;

/** A catalog as text for `newCoins`: a line for each coin, with its id, symbols and names. */
export function catalogWords(coins: readonly Coin[]): string {
  const lines = coins.map(({ id, symbol, name, aliases = [] }) =>
    [id, ...[symbol, name, ...aliases].map((word) => word.toLowerCase())].join('\t'),
  );
  return `\n${lines.join('\n')}\n`;
}

/** Those of the coins that the catalog lacks, or has under another symbol or name. */
export function newCoins<T extends Coin>(words: string, coins: readonly T[]): T[] {
  const isKnown = ({ id, symbol, name }: T): boolean => {
    const start = words.indexOf(`\n${id}\t`);
    if (start < 0) return false;
    const line = words.slice(start, words.indexOf('\n', start + 1)).split('\t');
    return line.includes(symbol.toLowerCase()) && line.includes(name.toLowerCase());
  };
  return coins.filter((coin) => !isKnown(coin)).slice(0, mostNew);
}

/** The place of a coin in the catalog, which is ordered by rank, counted from 0; null where the catalog lacks it. */
export function catalogPlace(words: string, coin: CoinId): number | null {
  const start = words.indexOf(`\n${coin}\t`);
  if (start < 0) return null;
  let place = 0;
  for (let at = words.indexOf('\n'); at < start; at = words.indexOf('\n', at + 1)) place += 1;
  return place;
}
