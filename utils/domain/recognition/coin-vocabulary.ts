import type { Candidate } from './candidate.ts';

/**
 * Words that speak for one coin: what it does, and by what its people are known. Regular expressions without flags,
 * by the coin's symbol. Only words that the look-alikes of the symbol do without;
 * none of coins whose symbol and name need no evidence in a post.
 */
const vocabulary: Readonly<Record<string, string>> = {
  LINK: 'oracles?|ccip',
  ADA: 'hoskinson|charles|delegat\\w+|stake pools?',
  DOT: 'parachains?|kusama',
  ATOM: 'airdrops?|cosmos',
  XNO: 'feeless|fees|instant|banano|raiblocks|tipped|bitgrail',
  DASH: 'masternodes?',
  OP: 'rollups?|l2s?|arbitrum',
  TON: 'telegram|durov',
  VET: 'vtho|supply chain',
  FIL: 'storage|ipfs',
  BAT: 'brave|ads|rewards',
  DOGE: 'elon|musk|meme ?coins?|dollar|tips?|tipped',
  XLM: 'lumens?|remittances?|xrp',
  TRX: 'justin',
  SHIB: 'burns?|bone|doge|zeros?',
  LUNA: 'ust|anchor|do kwon|depeg\\w*|terra',
  POL: 'bridges?|2\\.0',
  USDT: 'print\\w*|mint\\w*|fud|peg',
  DAI: 'collateral|maker\\w*|vaults?|peg',
};

const patterns = new Map<string, RegExp>();
for (const [symbol, pattern] of Object.entries(vocabulary))
  patterns.set(symbol, new RegExp(`(?:^|[^a-z0-9])(?:${pattern})(?![a-z0-9])`, 'i'));

/** UTF-16 units on either side that are looked at. */
const span = 110;

/** True where a word of the coin's own vocabulary stands near. */
export function hasOwnVocabulary({ coin, start, end }: Candidate, text: string): boolean {
  const pattern = patterns.get(coin.symbol);
  if (!pattern) return false;
  return (
    pattern.test(text.slice(Math.max(0, start - span), start)) || pattern.test(text.slice(end, end + span))
  );
}
