import type { CoinId } from '../coin/coin.ts';
import type { Claim, ClaimMention } from './claim.ts';
import type { CoinGroup } from './coin-groups.ts';
import { shape } from './shape.ts';
import type { TokenizedSentence } from './tokens.ts';

/** "BTC/USDT" is about Bitcoin. */
export const unitCoins: ReadonlySet<CoinId> = new Set(['tether', 'usd-coin']);

/** The most paragraphs and captions that are read behind the paragraph that names the coin. */
export const mostCarried = 6;

/** How many mentions at the beginning name one coin, apart from the units of pairs. */
export function countOfOneCoin(mentions: readonly ClaimMention[]): number {
  const first = mentions.find(({ coin }) => !unitCoins.has(coin)) ?? mentions[0];
  const other = mentions.findIndex(({ coin }) => coin !== first?.coin && !unitCoins.has(coin));
  return other < 0 ? mentions.length : other;
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
const leadsToTopic = shape(
  '^ (word{0,3} (be/modal) article?)? (!name/thing/amount/buy/verb/which/coin)* coin',
);

/** Whether a sentence is about the coin that it names first. */
export function isAboutCoin(letters: string): boolean {
  return leadsToTopic.test(letters);
}

/** "Gold", "Solana price", "losses could reach", "another altcoin": no marked coin. */
const other = shape('thing|^ (word/name)+ (price/it)|^ move modal');
const indefinite = shape('^ article? (word/name)* it');
/** "XYZ resistance", where any first word has a capital but a symbol has several, and "the exchange's token". */
const named =
  /^[^\p{L}]{0,3}(?:[A-Z]{2}|(?:\p{L}+\s){0,3}?(?!(?:it|token|asset|\p{L}*coin|\p{L}*currency)['’])\p{L}+['’]s\b)/u;
const anyOne = /^\W{0,3}an?\s/i;

/** Whether a sentence of a paragraph without a coin has a subject of its own. */
export function namesOther({ text, shape: letters }: TokenizedSentence): boolean {
  return named.test(text) || other.test(letters) || (anyOne.test(text) && indefinite.test(letters));
}

/** The highest ratio between a price or target and others of the same coin in paragraphs that go on from each other. */
const mostTimes = 10;

/** Whether a claim for a coin that its paragraph does not name has the magnitude of the last one: no "It costs $299 to attend". */
export function isPlausible(claim: Claim, before: readonly Claim[]): boolean {
  const last = before.findLast((each) => each.kind !== 'change');
  if (claim.kind === 'change' || !last) return true;
  return Math.abs(Math.log(last.value / claim.value)) < Math.log(mostTimes);
}
