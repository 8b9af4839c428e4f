import type { CoinId } from './coin.ts';
import { type ListedCoin, longestName } from './coin-word.ts';
import { idOf } from './packed-words.ts';

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
