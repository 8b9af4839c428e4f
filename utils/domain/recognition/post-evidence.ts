import { type Candidate, Reason } from './candidate.ts';
import { LOWER, charClass } from './characters.ts';
import { hasOwnVocabulary } from './coin-vocabulary.ts';
import { distinctNames, distinctSymbols } from './distinct-symbols.ts';
import { otherMeaning } from './other-meanings.ts';
import type { PageMemory } from './page-memory.ts';
import { casingAround, figureNear, opensSentence } from './surroundings.ts';
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
    'exposure to|profits? on|loss(?:es)? on|bet on|gains? on|stuck with|load(?:ed|ing)? up on|bag(?:ged|holding)|ape[ds]? into|rotat(?:e|ed|ing) into|staked?' +
    ')\\s+(?:(?:my|your|his|her|their|our|some|more|all|half|most|of|any|this|a|an|the|bit|few|little|tiny|only|just|' +
    'in|on|into|for|with|extra|enough)\\s+){0,4}(?:\\$?[\\d.,]+[km]?\\s+)?(?:of\\s+|in\\s+)?[$#]?$',
  'i',
);

/** What coins have, directly after one: "fees", "bags", "unlocks". */
const thingAfter = new RegExp(
  "^(?:['’]s)?\\s+(?:" +
    'fees?|gas|blocks?|bags?|holders?|hodlers|stakers?|staking|unstaking|masternodes?|nodes?|validators?|subnets?|' +
    'miners?|mining|unlocks?|airdrops?|wallets?|tokens?|coins?|chart|supply|burns?|chain|blockchain|mainnet|testnet|' +
    'bulls?|bears?|apr|apy|rewards|inflation|emissions|4h|1h|daily|weekly|dao|' +
    'looks? (?:ready|good|strong|weak|bullish|bearish|cheap|oversold)|maxis?|maximalists?|whales?|bagholders?|army|governance|transactions?|tx|storage deals|shielded|fee switch|' +
    'tokenomics|ecosystem|l1|l2|network|marines|gang|community|faucets?|explorer|addresses|liquidity|memecoins?|' +
    'pump(?:s|ed|ing)?|dump(?:s|ed|ing)?|moon(?:s|ed|ing)?|to the moon|ripping|dipp(?:ed|ing)|outperform\\w*|' +
    'is (?:a |an |the |just |only |basically |like |still )*(?:\\w+ )?(?:chain|coin|token|crypto|cryptocurrency|' +
    'blockchain|l1|l2|altcoin|network|project|play)|' +
    'slid(?:es)?|sinks?|sank|tanks?|tanked|leaps?|slips?|climbs?|falls?|rises?|surges?|soars?|plunges?|eyes|' +
    'is (?:mooning|pumping|dumping|ripping|dipping|undervalued|overvalued|oversold|overbought|feeless|decentrali[sz]ed)' +
    ')(?![a-z])',
  'i',
);

/** A price or a change directly after a coin: "at 9 cents", "to a dollar", "is not at 100", "went from 700 to 3". */
const priceAfter = new RegExp(
  '^\\s+(?:(?:is|was|are|not|back|now|still|just|going|goes|went|pumped|dumped|dropped|fell|trading|sitting|hit|hits|' +
    'finally|already|up|down|rejected|breaking|broke|holding|stuck|all the way)\\s+){0,4}' +
    '(?:(?:breaks?|breaking|broke|reclaims?|reclaimed|loses|tests|above|below|hits?)\\s+\\$?\\d|down (?:bad|only)|' +
    '(?:at|to|under|below|above|over|past|from|up|down|around|hit|hits|out)\\s+(?:at\\s+)?' +
    '(?:\\$?[\\d.]\\d*|a dollar|\\w+ cents?|zero|a buck|ath|there|here))',
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

/** What a chain has, after its name. */
const ownedThing =
  /^(['’]s)?\s+(?:co-?founders?|founders?|teams?|network|tokens?|blockchain|ecosystem|mainnet|validators|price|chain|holders)(?![a-z])/i;

/** "Near's co-founder", "the Near team": a function word with a capital and a thing of its own is a name. */
function scoreOwner(candidate: Candidate, text: string, around: number): void {
  const { phrase, start, end, coin } = candidate;
  if (phrase.form !== 'name' || coin.rank > 100 || around < 1 || !text.startsWith(phrase.text, start)) return;
  const owned = ownedThing.exec(text.slice(end, end + span));
  if (owned && (owned[1] !== undefined || !opensSentence(text, start))) candidate.localScore += 12;
}

/** "Derive founder", "Oasis Labs": a smaller name that is an ordinary word means the company there. */
function isMaker({ phrase, end, coin }: Candidate, text: string): boolean {
  if (phrase.form !== 'name' || coin.rank <= 100 || phrase.risk === 'low' || text.charAt(end) !== ' ')
    return false;
  return /^ (?:labs|founders?|co-?founders?|ceo)(?![a-z])/i.test(text.slice(end, end + 14));
}

/** After a symbol: it belongs to the name of a company or a place. */
const company =
  /^ (?:Corp|Inc|Ltd|plc|PLC|LLC|Group|Holdings?|Bank|Express|Company|Co|AG|SE|Hospital|University|College|School|Properties|Industries|Airlines|Museum|Festival)(?![A-Za-z])/;

function isCompany({ phrase, end }: Candidate, text: string): boolean {
  if (phrase.form !== 'symbol' || charClass[text.charCodeAt(end + 1)] === LOWER) return false;
  return company.test(text.slice(end, end + 14));
}

/** "The ICP sensor", "an ADA suit": what coins are called has no article, unless a thing of theirs follows. */
function hasArticle({ phrase, start, end }: Candidate, text: string): boolean {
  if (
    phrase.form !== 'symbol' ||
    !/(?:^|[^a-z])(?:the|an?) $/i.test(text.slice(Math.max(0, start - 5), start))
  )
    return false;
  return !thingAfter.test(text.slice(end, end + span));
}

/** What is known of the post around a candidate. */
interface Post {
  /** The weight of the words in the candidate's paragraph that posts about coins use. */
  readonly talk: number;
  /** The page's evidence for the candidate. */
  readonly around: number;
  /** All there is is this post: a title and a few sentences. */
  readonly isAlone: boolean;
}

/** From this sum of its own and the page's score on, a candidate needs no more evidence. */
const enough = 2;
/** From this score on, the page is about crypto, and what posts say adds nothing: only a name that opens a headline needs more. */
const cryptoPage = 2.6;
/** Below this sum no evidence makes it a mention. */
const hopeless = -5;

/** Evidence for a coin's own words, by risk: the more a symbol is used otherwise, the more they tell. */
const vocabularyScore = { sure: 0, low: 1.2, medium: 2, high: 2.4, company: 0, never: 0 } as const;

/**
 * Scores a doubtful candidate by what people who own, trade or mine coins say in posts: these are too short to be
 * pages about crypto.
 */
export function scorePost(
  candidate: Candidate,
  text: string,
  { talk, around, isAlone }: Post,
  { definitions, spelledOut }: PageMemory,
): void {
  const { phrase, notation, start, end, coin } = candidate;
  const { risk } = phrase;
  if (risk === 'never' && notation === 'plain') scoreOwner(candidate, text, around);
  if (risk === 'sure' || risk === 'company' || risk === 'never') return;
  if (notation === 'ticker' || notation === 'pair' || candidate.localScore + around < hopeless) return;
  const other =
    isMaker(candidate, text) || isCompany(candidate, text)
      ? 'here'
      : otherMeaning(phrase.text, text, start, end);
  if (other) {
    if (other === 'page' && !definitions.has(phrase)) definitions.set(phrase, null);
    // "Dogecoin (DOGE) fell. DOGE employees were dismissed": the definition as a coin is no evidence for that one.
    candidate.localScore -= spelledOut.has(phrase) ? 12 : 5;
    return;
  }
  const distinct = isDistinct(candidate);
  const known = coin.rank <= 400 || distinct;
  const lower = isLowerCase(candidate, text);
  // A doubtful name is also an ordinary word, or the company behind the token.
  const isOrdinary = lower || !known || (phrase.form === 'name' && risk !== 'low' && !distinct);
  // On a page about crypto such words are everywhere, and the page is evidence already.
  const share = Math.max(0.2, (isOrdinary ? 0.5 : 1) - around / 3);
  let score = Math.min(talkLimit[risk], talk) * share;
  if (around < 1) {
    if (phrase.form === 'symbol' && casingAround(text, start, end) === 'capitals') score -= 1.5;
    if (hasArticle(candidate, text)) score -= 1.5;
  }
  if (distinct) score += risk === 'low' ? 1.5 : 0.8;
  candidate.localScore += score;
  const isHeadline = phrase.form === 'name' && start === 0;
  if (around >= cryptoPage && !isHeadline) return;
  if (candidate.localScore + around >= enough || notation === 'cashtag') return;
  const own = hasOwnVocabulary(phrase.text, text, start, end) ? vocabularyScore[risk] : 0;
  // Without such a word in the post "bought", "holders" and figures are about something else, if the coin is small.
  const isTrade = talk > 0 || own > 0 || coin.rank <= 200;
  let direct = isTrade ? Math.min(3, besides(candidate, text)) : 0;
  if (distinct && phrase.form === 'symbol' && figureNear(text, start, end)) direct += 0.6;
  if (direct > 0) candidate.reasonBits |= Reason.amount;
  candidate.localScore += direct * (known ? 1 : 0.5) + own;
  // Beside another coin "sold my Nano" is clear even on a page that is not about crypto.
  if (direct > 0 && around >= 1.5 && phrase.form === 'name' && !lower) candidate.localScore += 1;
  const hasEvidence = direct + own > 0 || (coin.rank <= 400 && (talk >= 0.3 || around >= 1.5));
  if (!isAlone || around >= cryptoPage || lower || !hasEvidence) return;
  // A post is no headline: its first word is as good as any.
  candidate.localScore += phrase.form === 'symbol' ? 1 : 1.6;
}
