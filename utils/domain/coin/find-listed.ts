import type { Coin } from './coin.ts';
import type { CoinWord, ListedCoin } from './coin-word.ts';
import { idOf } from './packed-words.ts';

/** The rank of coins that are in no ranking: below all others. */
const unranked = 100_000;

/** A coin of the list as the lexicon takes it. */
export function listedCoin(coin: ListedCoin): Coin {
  return { ...coin, rank: unranked, from: 'list' };
}

/** The coin in a line of a packed list; null for an empty line. */
export function coinInLine(line: string): ListedCoin | null {
  const [symbol = '', name = '', id = idOf(name)] = line.split('\t');
  return name === '' ? null : { id, symbol, name };
}

/** The most coins with one symbol: above, the symbol alone says too little. */
const mostSharing = 5;

/** The coins of a packed list with this symbol, in upper case. */
function withSymbol(list: string, symbol: string): ListedCoin[] {
  const coins: ListedCoin[] = [];
  const start = `\n${symbol}\t`;
  for (let at = list.indexOf(start); at >= 0; at = list.indexOf(start, at)) {
    const end = list.indexOf('\n', at + 1);
    const coin = coinInLine(list.slice(at + 1, end));
    if (coin) coins.push(coin);
    at = end;
  }
  return coins;
}

/** Words that may be missing at the end of a name: "Kodiak (KDK)". Spain is no "Spain Coin". */
const suffix = / (?:network|protocol|finance)$/;
/** Words that may follow a name: "the Parcl token (PRCL)". */
const generic = / (?:token|coin|network|protocol|finance)$/;

function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
    .trim();
}

/** True where `words` end with the name, with a capital unless it has none, and not as the end of a longer name. */
function endsWithName(words: string, name: string): boolean {
  const text = words.replaceAll(/[\s-]+/g, ' ').trim();
  const folded = fold(name).replace(suffix, '');
  const end = fold(text).replace(generic, '');
  if (folded.length < 3 || !end.endsWith(folded)) return false;
  const start = end.length - folded.length;
  if (/^\p{Ll}/u.test(text.slice(start)) && !text.slice(start).startsWith(name)) return false;
  return start === 0 || /(?:^| )(?:The|[^ ]*[.,:;!?]|\P{Lu}[^ ]*) $/u.test(text.slice(0, start));
}

/** True for a name whose initials are its symbol: "Real World Assets (RWA)" is also plain English. */
function isAbbreviation({ name, symbol }: ListedCoin): boolean {
  const words = name.split(/[\s-]+/);
  const initials = words.map((word) => word.charAt(0)).join('');
  return words.length > 1 && [initials.toUpperCase(), initials.replaceAll(/\P{Lu}/gu, '')].includes(symbol);
}

/**
 * The coins that a word of a page could be. With a name beside it: the one of that name, or none. A cashtag: all with
 * the symbol, of which the page has to name one, unless there is only one.
 */
export function findListed(list: string, { symbol, name }: CoinWord): ListedCoin[] {
  const coins = withSymbol(list, symbol);
  if (name === undefined) return coins.length > mostSharing ? [] : coins;
  const named = coins.filter((coin) => endsWithName(name, coin.name) && !isAbbreviation(coin));
  const longest = Math.max(...named.map((coin) => coin.name.length));
  const best = named.filter((coin) => coin.name.length === longest);
  return best.length === 1 ? best : [];
}
