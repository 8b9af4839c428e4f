import { type Candidate, Reason } from './candidate.ts';
import { hasOwnVocabulary } from './coin-vocabulary.ts';
import { distinctNames, distinctSymbols } from './distinct-symbols.ts';
import { isLowerCase } from './word-evidence.ts';

/** UTF-16 units before and after a candidate that are read: enough for a verb and a few words between. */
const span = 44;

/** "bought", "stacking my", "sold half of my", "a bag of", "500": what people do with coins, directly before one. */
const tradedBefore = new RegExp(
  '(?:^|[^a-z])(?:' +
    'buy|buying|bought|sell|selling|sold|hold|holding|held|hodl|hodling|own|owning|stack|stacking|stacked|stake|' +
    'staking|staked|swap|swapping|swapped|accumulat(?:e|ed|ing)|short|shorting|shorted|long|longing|longed|mine|' +
    'mining|mined|dump|dumping|dumped|bags? of|dca(?:ing|d)?(?: into)?|bridg(?:e|ed|ing)|bullish on|bearish on|' +
    'all in on|invest(?:ed|ing)? in|paid in|tip in|worth of|position in|convert(?:ed|ing)?|trad(?:e|ing|ed)|' +
    'exposure to|load(?:ed|ing)? up on|bag(?:ged|holding)|ape[ds]? into|rotat(?:e|ed|ing) into|staked?' +
    ')\\s+(?:(?:my|your|his|her|their|our|some|more|all|half|most|of|any|this|a|an|the|bit|few|little|tiny|only|just|' +
    'in|on|into|for|with|extra|enough)\\s+){0,4}(?:\\$?[\\d.,]+[km]?\\s+)?(?:of\\s+|in\\s+)?[$#]?$',
  'i',
);

/** What coins have, directly after one: "fees", "bags", "unlocks". */
const thingAfter = new RegExp(
  "^(?:['’]s)?\\s+(?:" +
    'fees?|gas|blocks?|bags?|holders?|hodlers|stakers?|staking|unstaking|masternodes?|nodes?|validators?|subnets?|' +
    'miners?|mining|unlocks?|airdrops?|wallets?|tokens?|coins?|chart|supply|burns?|chain|blockchain|mainnet|testnet|' +
    'maxis?|maximalists?|whales?|bagholders?|army|governance|transactions?|tx|storage deals|shielded|fee switch|' +
    'tokenomics|ecosystem|l1|l2|network|marines|gang|community|faucets?|explorer|addresses|liquidity|memecoins?|' +
    'pump(?:s|ed|ing)?|dump(?:s|ed|ing)?|moon(?:s|ed|ing)?|to the moon|ripping|dipp(?:ed|ing)|outperform\\w*|' +
    'is (?:mooning|pumping|dumping|ripping|dipping|undervalued|overvalued|oversold|overbought|feeless|decentrali[sz]ed)' +
    ')(?![a-z])',
  'i',
);

/** A price or a change directly after a coin: "at 9 cents", "to a dollar", "is not at 100", "went from 700 to 3". */
const priceAfter = new RegExp(
  '^\\s+(?:(?:is|was|are|not|back|now|still|just|going|goes|went|pumped|dumped|dropped|fell|trading|sitting|hit|hits|' +
    'finally|already|up|down|rejected|breaking|broke|holding|stuck|all the way)\\s+){0,4}' +
    '(?:at|to|under|below|above|over|past|from|up|down|around|hit|hits|out)\\s+(?:at\\s+)?' +
    '(?:\\$?[\\d.]\\d*|a dollar|\\w+ cents?|zero|a buck|ath)',
  'i',
);

/** By the most that the words of the post may add. */
const talkLimit = { sure: 0, low: 2.4, medium: 2.4, high: 2, company: 0, never: 0 } as const;

function isDistinct({ phrase }: Candidate): boolean {
  return (phrase.form === 'symbol' ? distinctSymbols : distinctNames).has(phrase.text);
}

/** The words directly before and after. */
function besides({ start, end, phrase }: Candidate, text: string): number {
  let score = 0;
  if (tradedBefore.test(text.slice(Math.max(0, start - span), start))) score += 2;
  const after = text.slice(end, end + span);
  if (thingAfter.test(after)) score += 1.8;
  if (priceAfter.test(after)) score += 1.6;
  return phrase.form === 'symbol' ? score : score * 0.7;
}

/**
 * Scores a doubtful candidate by what people who own, trade or mine coins say in posts: these are too short to be
 * pages about crypto. `post`: the weight of such words in its paragraph.
 */
export function scorePost(candidate: Candidate, text: string, post: number): void {
  const { phrase, notation, start, end } = candidate;
  const { risk } = phrase;
  if (risk === 'sure' || risk === 'company' || risk === 'never') return;
  const distinct = isDistinct(candidate);
  let score = distinct ? (risk === 'low' ? 1.2 : 0.8) : 0;
  const known = candidate.coin.rank <= 400 || distinct;
  const lower = isLowerCase(candidate, text);
  score += Math.min(talkLimit[risk], post) * (known && !lower ? 1 : 0.5);
  const plain = notation === 'plain' || notation === 'hashtag';
  // Without any such word in the post "bought", "holders" and figures are about something else.
  if (plain && post > 0) {
    const direct = besides(candidate, text);
    if (direct > 0) {
      score += Math.min(3, direct) * (known ? 1 : 0.5);
      candidate.reasonBits |= Reason.amount;
    }
  }
  if (hasOwnVocabulary(phrase.text, text, start, end)) score += risk === 'low' ? 1 : 1.6;
  candidate.localScore += score;
}
