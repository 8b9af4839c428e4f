import type { Coin, CoinId } from './coin.ts';
import { idOf } from './packed-coins.ts';

/** A coin as CoinGecko's list of all coins has it: without a rank. */
export type ListedCoin = Pick<Coin, 'id' | 'symbol' | 'name'>;

/** A word of a page that could be a coin outside the catalog. */
export interface CoinWord {
  /** In capitals, without `$`. */
  readonly symbol: string;
  /** The words that the page gives as its name: "the network of Parcl" in "the network of Parcl (PRCL)". Absent for a cashtag. */
  readonly name?: string;
}

/** The longest symbol and the longest name beside it, in UTF-16 units. */
export const longestSymbol = 12;
export const longestName = 60;

/** The rank of coins that are in no ranking: below all others. */
const unranked = 100_000;

/** A coin of the list as the lexicon takes it. */
export function listedCoin(coin: ListedCoin): Coin {
  return { ...coin, rank: unranked, from: 'list' };
}

/** The most coins with one symbol: above, the symbol alone says too little. */
const mostSharing = 5;

/** Tokenised shares, by their display name. Their symbols are those of the shares, some with a suffix. */
const share = /xstock|prestock|bstock|tokenized|tokenised|robinhood token|\bsecurities\)|\(ondo\b/i;
const shareSuffix = /(?:\.D|X|ON|B)$/;

/** Symbols of currencies, metals and indices, and of funds and companies of the crypto business without a tokenised share. */
const otherSymbols: ReadonlySet<string> = new Set(
  (
    'USD EUR GBP JPY KRW TRY BRL AUD CAD CHF INR RUB SGD HKD CNY NGN IDR MXN ZAR SEK NOK PLN AED THB VND PHP XAU XAG SPX ' +
    'NDX DJI VIX WTI DXY GBTC ETHE FBTC FETH ARKB BITB HODL EZBC BRRR BTCW BTCO DEFI ETHA ETHV CETH QETH EZET BITO BITX ' +
    'BITU BITQ BITI BLOK BTF WGMI BKCH BITW GDLC OBTC BTCC EBIT QBTC SBIT SOLZ SOLT BSOL SSK GSOL XRPI XRPR GXRP DOJE ' +
    'BITF CIFR CORZ WULF BTBT CAN SDIG GREE ARBK MIGI DJT UPXI STKE SMLR KULR BTCS GLXY SQ XYZ FB SI'
  ).split(' '),
);

/** Names that are words of the trade. */
const tradeWord =
  /^(?:gold|silver|stable ?coin|alt ?coin|meme ?coin|token|coin|nft|defi|crypto|blockchain|mainnet|bitcoin|ether(?:eum)?)$/i;

/** Copies and receipts of other coins: the press does not write about them by these names. */
const copy =
  /\bbridged\b|peg\b|\bwormhole\b|\btradable\b|\[old\]|\(old\)|\bvault\b|\blp\b|\bfan token\b|\bwrapped\b|\baave\b|\bindex\b|\baxelar\b|\bmultichain\b|\bstaked\b/i;

/** The form of symbols in upper case. */
export const symbolForm = /^[A-Z0-9]{2,12}$/;
/** A name in Latin script. */
const nameForm = /^[\u0020-\u024f’]+$/;

/** True for tokenised shares and for copies and receipts of other coins. */
export function isCopy(name: string): boolean {
  return share.test(name) || copy.test(name);
}

/**
 * The list as text for `findListed`: a line for each coin, ordered by symbol, with symbol, name and id. Left out are
 * tokenised shares, coins with the symbol of such a share, bridged and wrapped copies, and coins in `known`.
 */
export function packCoinList(rows: readonly ListedCoin[], known: ReadonlySet<CoinId>): string {
  const shares = new Set<string>();
  for (const { symbol, name } of rows) {
    if (!share.test(name)) continue;
    shares.add(symbol.toUpperCase());
    shares.add(symbol.toUpperCase().replace(shareSuffix, ''));
  }
  const lines = rows
    .map((coin) => ({ ...coin, symbol: coin.symbol.toUpperCase(), name: coin.name.trim() }))
    .filter(
      ({ id, symbol, name }) =>
        !known.has(id) &&
        symbolForm.test(symbol) &&
        !/^\d+$/.test(symbol) &&
        name.length <= longestName &&
        nameForm.test(name) &&
        /[a-z]{2}/i.test(name) &&
        !shares.has(symbol) &&
        !otherSymbols.has(symbol) &&
        !tradeWord.test(name) &&
        !copy.test(name),
    )
    .map(({ id, symbol, name }) => `${symbol}\t${name}${id === idOf(name) ? '' : `\t${id}`}\n`);
  return `\n${lines.toSorted().join('')}`;
}

/** The coins of a packed list with this symbol, in upper case. */
function withSymbol(list: string, symbol: string): ListedCoin[] {
  const coins: ListedCoin[] = [];
  const start = `\n${symbol}\t`;
  for (let at = list.indexOf(start); at >= 0; at = list.indexOf(start, at)) {
    const end = list.indexOf('\n', at + 1);
    const [, name = '', id = idOf(name)] = list.slice(at + 1, end).split('\t');
    coins.push({ id, symbol, name });
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
