import type { Candidate } from './candidate.ts';

/** What is known of the post around a candidate. */
export interface Post {
  /** The weight of the words in the candidate's paragraph that posts about coins use. */
  readonly talk: number;
  /** The page's evidence for the candidate. */
  readonly around: number;
  /** All there is is this post: a title and a few sentences. */
  readonly isAlone: boolean;
}

/** UTF-16 units before and after a candidate that are read: enough for a verb and a few words between. */
export const span = 44;

/** "bought", "stacking my", "sold half of my", "a bag of", "500": what people do with coins, directly before one. */
const tradedBefore = new RegExp(
  '(?:^|[^a-z])(?:' +
    '(?:buy|sell|h[oe]ld|hodl|own|stack|stak|swapp?|short|long|min|dump|accumulat|convert|trad|bridg|earn|accept|mov|' +
    'flipp?|overtak|tipp?|load)(?:e|ed|es|ing|s)?(?: me| up on)?|' +
    'bought|sold|lost|spen[dt]|mine|bag(?:ged|holding)|dca(?:ing|d)?(?: into)?|ape[ds]? into|rotat(?:e|ed|ing) into|' +
    '(?:paid(?: [a-z]+){0,3}|bucks|dollars|tip) in|picked up|(?:bags?|worth) of|(?:position|invest(?:ed|ing)?) in|stuck with|exposure to|' +
    '(?:bullish|bearish|all in|profits?|loss(?:es)?|bet|gains?) on' +
    ')\\s+(?:(?:my|your|his|her|their|our|some|more|all|half|most|of|any|this|another|a|an|the|bit|few|little|tiny|only|just|' +
    'in|on|into|for|with|extra|enough)\\s+){0,4}(?:\\$?[\\d.,]+[km]?\\s+)?(?:of\\s+|in\\s+)?[$#]?$',
  'i',
);

/** What coins have, directly after one: "fees", "bags", "unlocks". */
const thingAfter = new RegExp(
  "^(?:['’]s)?\\s+(?:" +
    '(?:fee|block|bag|holder|staker|masternode|node|validator|subnet|miner|unlock|airdrop|wallet|token|coin|burn|killer|bull|' +
    'bear|maxi|maximalist|whale|bagholder|transaction|faucet|memecoin|sink|tank|leap|slip|climb|fall|rise|surge|soar|plunge)s?|' +
    'gas|stack|stash|hodlers|(?:un)?staking|mining|chart|supply|chain|blockchain|mainnet|testnet|apr|apy|rewards|inflation|' +
    'emissions|4h|1h|daily|weekly|dao|looks? (?:ready|good|strong|weak|bullish|bearish|cheap|oversold)|army|governance|tx|' +
    'tokenomics|ecosystem|l1|l2|network|marines|gang|community|explorer|addresses|liquidity|' +
    '(?:pump|dump|moon)(?:s|ed|ing)?|to the moon|ripping|dipp(?:ed|ing)|outperform\\w*|slid(?:es)?|sank|tanked|eyes|' +
    'is (?:\\w+ ){0,3}(?:chain|coin|token|crypto|cryptocurrency|blockchain|l1|l2|altcoin|network|project|play|mooning|' +
    'pumping|dumping|ripping|dipping|undervalued|overvalued|oversold|overbought|feeless|decentrali[sz]ed)' +
    ')(?![a-z])',
  'i',
);

/** A price or a change directly after a coin: "at 9 cents", "to a dollar", "is not at 100", "went from 700 to 3". */
const priceAfter = new RegExp(
  '^\\s+(?:(?:is|was|are|not|back|now|still|just|going|goes|went|pumped|dumped|dropped|fell|trading|sitting|hit|hits|' +
    'finally|already|up|down|rejected|breaking|broke|holding|stuck|all the way)\\s+){0,4}' +
    '(?:(?:break(?:s|ing)?|broke|reclaim(?:s|ed)?|loses|tests|at|to|under|below|above|over|past|from|up|down|around|hits?|out)' +
    '\\s+(?:at\\s+)?(?:\\$?[\\d.]\\d*|a dollar|\\w+ cents?|zero|a buck|ath|there|here|bad|only)|' +
    '[\\d.]+ (?:dollars?|cents?|bucks?))',
  'i',
);

/** The words directly before and after. */
export function besides({ start, end, phrase }: Candidate, text: string): number {
  let score = 0;
  if (tradedBefore.test(text.slice(Math.max(0, start - span), start))) score += 2;
  const after = text.slice(end, end + span);
  if (thingAfter.test(after)) score += 1.8;
  if (priceAfter.test(after)) score += 1.6;
  return phrase.form === 'symbol' ? score : score * 0.8;
}

/** "3 BAT", "5k ADA" */
export function isAmountBefore({ start }: Candidate, text: string): boolean {
  return /(?:^|\s)\d[\d.,]*k? $/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "The ICP sensor", "an ADA suit": what coins are called has no article, unless a thing of theirs follows. */
export function hasArticle({ phrase, start, end }: Candidate, text: string): boolean {
  if (
    phrase.form !== 'symbol' ||
    !/(?:^|[^a-z])(?:the|an?) $/i.test(text.slice(Math.max(0, start - 5), start))
  )
    return false;
  return !thingAfter.test(text.slice(end, end + span));
}

/** True for a company's name that is used as that of its coin: "bought 20 Ripple", "sold my Ripple". */
export function isTraded({ start }: Candidate, text: string): boolean {
  return /(?:buy|bought|sell|sold|hold|own|have)(?:ing)? (?:my|some|more|[\d.,]+k?) $/i.test(
    text.slice(Math.max(0, start - span), start),
  );
}
