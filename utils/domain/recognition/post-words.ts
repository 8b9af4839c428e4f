import { casualSymbols, nameSymbols, postSymbols, wordSymbols } from '../coin/spellings.ts';
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
    'bought|sold|lost|spen[dt]|mine|bag(?:ged|holding)|dca(?:ing|d)?(?: into)?|ap(?:e[ds]?|ing) into|' +
    '(?:sen[dt]|g[ia]ve|got|want|need|drop)(?: me| us| you)?(?: some| more| my(?: first)?)|send(?= \\d)|rotat(?:e|ed|ing)|' +
    '(?:paid(?: [a-z]+){0,3}|bucks|dollars|tip) in|picked up|(?:bags?|worth) of|(?:position|invest(?:ed|ing)?) in|stuck with|exposure to|' +
    'too late for|price of|thoughts on|put \\S+ in(?:to)?|' +
    '(?:bullish|bearish|rich|profits?|loss(?:es)?|bet|gains?|(?:up|down) [\\d.]+[%x]) on|all[ -]in(?: on)?' +
    ')\\s+(?:(?:my|your|his|her|their|our|some|more|all|half|most|of|any|this|another|a|an|the|bit|few|little|tiny|only|just|' +
    'in|on|into|for|with|extra|enough|from|to|out|back)\\s+){0,4}(?:\\$?[\\d.,]+[km]?\\s+)?(?:of\\s+|in\\s+)?[$#]?$',
  'i',
);

/** What coins have, directly after one: "fees", "bags", "unlocks". */
const thingAfter = new RegExp(
  "^(?:['’]s)?\\s+(?:" +
    '(?:fee|block|bag|(?:bag)?holder|staker|(?:master)?node|validator|subnet|miner|unlock|airdrop|wallet|token|(?:meme)?coin|burn|' +
    'killer|bull|bear|bro|addres|buyback|yield|price|crashe?|collapse|depeg|maxi|whale|transaction|tank|fall|rise|surge|investor|trader|plunge)s?|' +
    'gas|stack|hodlers|(?:un)?(?:staking|bonding)|mining|chart|supply|(?:block)?chain|(?:main|test)net|ap[ry]|rewards|inflation|' +
    'emissions|looks? (?:ready|good|bullish|bearish|cheap)|governance|ecosystem|l[12]|network|marines|' +
    'community|addresses|liquidity|addy|hashrate|depegged|flip\\w*|overt\\w+|still top|(?:type|style) \\w+|' +
    '(?:pump|dump|moon|dipp|ripp|tank|slid)(?:e?s|ed|ing)?|to the moon|outperform\\w*|' +
    '(?:is|are|was|looks) (?:\\w+ ){0,3}(?:(?:block)?chain|(?:alt)?coin|token|crypto\\w*|l[12]|network|project|play|' +
    '(?:moon|pump|dump|ripp|dipp|print|bleed)ing|(?:und|ov)er(?:val|rat|sold|bough)\\w*|ponzi|feeless|decentrali[sz]ed)|' +
    '(?:be )?(?:on|off) (?:binance|coinbase|kraken)' +
    ')(?![a-z]| tag| iron)',
  'i',
);

/** A price or a change directly after a coin: "at 9 cents", "to a dollar", "is not at 100", "went from 700 to 3". */
const priceAfter = new RegExp(
  '^\\s+(?:(?:is|was|are|will|can|never|not|back|now|still|just|going|goes|went|pumped|' +
    'dumped|dropped|fell|trading|hits?|already|dead|up|down|all the way)\\s+){0,4}' +
    '(?:(?:break(?:s|ing)?|broke|reclaim(?:s|ed)?|loses|tests|at|to|under|below|above|over|past|from|up|down|around|hits?|out)' +
    '\\s+(?:at\\s+)?(?:\\$?[\\d.]\\d*|a dollar|\\w+ cents?|zero|a buck|ath|there|here|bad|only)|' +
    '[\\d.]+ (?:dollars?|cents?|bucks?)|\\$\\d)',
  'i',
);

/** Between two coins that are compared: "ada vs sol", "zec flipped xmr". */
const comparison = '(?:vs\\.?|or|(?:is )?(?:\\w+ )?than|(?:just )?flip\\w*|overt\\w+|beats)';
/** The coins that others are compared with, however they are spelled. */
const peers = `(?:bitcoin|${[...casualSymbols, ...postSymbols, ...nameSymbols, ...wordSymbols].join('|')})`;
const peerAfter = new RegExp(`^ ${comparison} [$#]?${peers}(?![a-z])`, 'i');
const peerBefore = new RegExp(`(?:^|[^a-z])${peers} (?:${comparison}|(?:in)?to) [$#]?$`, 'i');

/** The words directly before and after. */
export function besides({ start, end, phrase }: Candidate, text: string): number {
  let score = 0;
  const before = text.slice(Math.max(0, start - span), start);
  const after = text.slice(end, end + span);
  if (tradedBefore.test(before)) score += 2;
  if (peerAfter.test(after) || peerBefore.test(before)) score += 2;
  if (thingAfter.test(after)) score += 1.8;
  if (priceAfter.test(after)) score += 1.6;
  return phrase.form === 'symbol' ? score : score * 0.8;
}

/** "3 BAT", "5k ADA" */
export function isAmountBefore({ start }: Candidate, text: string): boolean {
  return /(?:^|\s)\d[\d.,]*[km]? ?$/i.test(text.slice(Math.max(0, start - 12), start));
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

/** True for a company's name that is used as that of its coin: "bought 20 Ripple", "sold my Ripple", "Ripple to 5 dollars". */
export function isTraded({ start, end }: Candidate, text: string): boolean {
  const after = text.slice(end, end + span);
  if (priceAfter.test(after) && /\$\d|\d (?:dollars?|cents?|bucks?)/.test(after)) return true;
  if (!/^(?:\W*$|[.,!?]| (?:at|for|in|on|and|when|back|from|today|this|last)(?![a-z]))/.test(after))
    return false;
  return /(?:buy|bought|sell|sold|hold|own|have)(?:ing)? (?:(?:my|some|more|[\d.,]+k?) )?$/i.test(
    text.slice(Math.max(0, start - span), start),
  );
}
