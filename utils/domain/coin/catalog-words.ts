import type { Coin, CoinId } from './coin.ts';

/** The most coins that one reply adds to the catalog. */
const mostNew = 50;

/** A catalog as text for the background: a line for each coin, with its id, symbol, name and other names. */
export function catalogWords(coins: readonly Coin[]): string {
  const lines = coins.map(({ id, symbol, name, aliases = [] }) => [id, symbol, name, ...aliases].join('\t'));
  return `\n${lines.join('\n')}\n`;
}

/** The coins of such a text, in its order. */
export function coinsOfWords(words: string): Coin[] {
  return words.split('\n').flatMap((line, index) => {
    const [id = '', symbol = '', name = '', ...aliases] = line.split('\t');
    return name === '' ? [] : [{ id, symbol, name, rank: index, aliases }];
  });
}

/** Markup, and characters that are not seen, such as those that change the direction of text. */
const strange = /[<>\p{C}]/u;

/**
 * Those of the coins that the catalog lacks, or has under another symbol or name. A coin whose symbol or name contains
 * markup or invisible characters is left out, so that the catalog's own are shown.
 */
export function newCoins<T extends Coin>(words: string, coins: readonly T[]): T[] {
  const isKnown = ({ id, symbol, name }: T): boolean => {
    const line = wordsOf(words, id);
    return line.includes(symbol.toLowerCase()) && line.includes(name.toLowerCase());
  };
  const isReadable = ({ symbol, name }: T): boolean => !strange.test(symbol + name);
  return coins.filter((coin) => isReadable(coin) && !isKnown(coin)).slice(0, mostNew);
}

/**
 * Whether a coin is known by a symbol, in any case: in the catalog, or among coins that it lacks or calls otherwise. False
 * for a coin that neither has.
 */
export function symbolMatcher(
  words: string,
  others: readonly Pick<Coin, 'id' | 'symbol'>[],
): (coin: CoinId, symbol: string) => boolean {
  const symbols = new Map(others.map(({ id, symbol }) => [id, symbol.toLowerCase()]));
  return (coin, symbol) => {
    const wanted = symbol.toLowerCase();
    return symbols.get(coin) === wanted || wordsOf(words, coin).includes(wanted);
  };
}

/** Id, symbols and names of a coin of the catalog, in lower case; none for another coin. */
function wordsOf(words: string, coin: CoinId): readonly string[] {
  const start = words.indexOf(`\n${coin}\t`);
  return start < 0
    ? []
    : words
        .slice(start + 1, words.indexOf('\n', start + 1))
        .toLowerCase()
        .split('\t');
}

/** The ids of a catalog's coins, in its order. */
export function catalogIds(words: string): CoinId[] {
  return words.split('\n').flatMap((line) => line.split('\t', 1).filter((id) => id !== ''));
}

/** The place of a coin in the catalog, which is ordered by rank, counted from 0; null where the catalog lacks it. */
export function catalogPlace(words: string, coin: CoinId): number | null {
  const start = words.indexOf(`\n${coin}\t`);
  if (start < 0) return null;
  let place = 0;
  for (let at = words.indexOf('\n'); at < start; at = words.indexOf('\n', at + 1)) place += 1;
  return place;
}
