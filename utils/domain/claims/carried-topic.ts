import type { CoinId } from '../coin/coin.ts';
import type { Claim, ClaimMention } from './claim.ts';
import type { CoinGroup } from './coin-groups.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** "BTC/USDT" is about Bitcoin. */
const unitCoins: ReadonlySet<CoinId> = new Set(['tether', 'usd-coin']);

/** The most paragraphs and captions that are read behind the paragraph that names the coin. */
export const mostCarried = 6;

/** Whether mentions name one coin, apart from the units of pairs. */
export function nameOneCoin(mentions: readonly ClaimMention[]): boolean {
  const first = mentions.find(({ coin }) => !unitCoins.has(coin)) ?? mentions[0];
  return mentions.every(({ coin }) => coin === first?.coin || unitCoins.has(coin));
}

/** What the last sentence of a paragraph hands on. */
interface LastSentence {
  readonly topic: CoinGroup | null;
  readonly isAbout: boolean;
  readonly isItOther: boolean;
}

/**
 * The coin that a paragraph without a coin goes on about: that of a paragraph before which is about it, where the last
 * sentence has no other subject. Null where there is none.
 */
export function carriedTopic({ topic, isAbout, isItOther }: LastSentence): CoinGroup | null {
  return isAbout && !isItOther ? topic : null;
}

/** What may lead to the coin that a sentence is about: neither "Nvidia's results lifted" nor "the exchange, which lists". */
const leadsToTopic = shape('^ (!name/thing/amount/buy/verb/which/coin)* coin');

/** Whether a sentence is about the coin that it names first. */
export function isAboutCoin(letters: string): boolean {
  return leadsToTopic.test(letters);
}

/** "Gold", "Solana price", "losses could reach", and with an indefinite article "a new meme coin": no marked coin. */
const other = shape('thing|^ (word/name)+ (price/it)|^ move modal');
const another = shape('^ article? (word/name/thing)* it');
const indefinite = /^[^\p{L}]{0,3}(?:an?|another|one)\s/iu;
/** "XYZ resistance": the first word of a sentence has a capital anyway, a symbol has several. */
const symbol = /^[^\p{L}]{0,3}[A-Z]{2}/u;
/** "The exchange's token", but "the token's price". */
const possessive = /^[^\p{L}]{0,3}(?:\p{L}+\s){0,3}?(?!it\b|(?:\p{L}*coin|token|asset|\p{L}*currency)['’])\p{L}+['’]s\b/iu;

/** Whether a sentence of a paragraph without a coin has a subject of its own. */
export function namesOther({ text, shape: letters }: TokenizedSentence): boolean {
  return (
    symbol.test(text) ||
    possessive.test(text) ||
    other.test(letters) ||
    (indefinite.test(text) && another.test(letters))
  );
}

/** How many times another price of the paragraphs a carried price or target may be. */
const mostTimes = { price: 2, range: 2, target: 10 } as const;

/** Whether a claim for a coin that its paragraph does not name has the magnitude of those before. */
export function isPlausible(claim: Claim, before: readonly Claim[]): boolean {
  if (claim.kind === 'change') return true;
  const most = mostTimes[claim.kind];
  return before.every(
    (each) =>
      each.kind === 'change' ||
      each.currency !== claim.currency ||
      Math.max(each.value / claim.value, claim.value / each.value) <= (each.kind === 'target' ? 10 : most),
  );
}
