import { casualSymbols } from '../coin/spellings.ts';
import { type Candidate, Reason } from './candidate.ts';
import { LOWER, charClass } from './characters.ts';
import { hasOwnVocabulary } from './coin-vocabulary.ts';
import { isDistinct } from './distinct-symbols.ts';
import { otherMeaning } from './other-meanings.ts';
import type { PageMemory } from './page-memory.ts';
import { isWellKnownCoin } from './page-relevance.ts';
import type { CoinPhrase } from './phrases.ts';
import { type Post, besides, hasArticle, isAmountBefore, isTraded, span } from './post-words.ts';
import { casingAround, figureNear, opensSentence } from './surroundings.ts';
import { isLowerCase } from './word-evidence.ts';

/** By the most that the words of the post may add. */
const talkLimit = { sure: 0, low: 2.4, medium: 2.4, high: 2, company: 0, never: 0 } as const;

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

/** After a symbol: what other things have that are called by the same letters. */
const otherThing =
  /^ (?:of|season|episode|chapter|bootcamp|class|course|exam|trial|bank|forms?|bus|conference|engineers?|fans)(?![a-z])|tax form|after earnings/i;

/** True for so many letters that hardly any other word has them: "PENDLE", "Decentraland". */
function isLong({ form, risk, text }: CoinPhrase): boolean {
  return risk === 'low' && text.length > (form === 'symbol' ? 4 : 7) && !text.includes(' ');
}

function isCompany({ phrase, end }: Candidate, text: string): boolean {
  if (phrase.form !== 'symbol' || charClass[text.charCodeAt(end + 1)] === LOWER) return false;
  return company.test(text.slice(end, end + 14));
}

/** In capitals among words in small letters seldom anything but the coin: "I believe in SOL". */
const bareSymbols: ReadonlySet<string> = new Set(['SOL', 'TRX', 'LUNA']);

/** From this sum of its own and the page's score on, a candidate needs no more evidence. */
const enough = 2;
/** From this score on, the page is about crypto, and what posts say adds nothing: only a name that opens a headline needs more. */
const cryptoPage = 2.6;
/** Below this sum no evidence makes it a mention. */
const hopeless = -5;

/** Evidence for a coin's own words, by risk: the more a symbol is used otherwise, the more they tell. */
const vocabularyScore = { sure: 0, low: 1.7, medium: 2, high: 2.7, company: 0, never: 0 } as const;

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
  if (risk === 'company' && isAlone && isTraded(candidate, text)) candidate.localScore += 5.4;
  // "$TRUMP down 90%" is no variable of a program.
  const isTag = notation === 'cashtag' && risk === 'never' && !phrase.isStock;
  if (isTag && isAlone && talk + around + besides(candidate, text) > 0.3)
    candidate.localScore += 1.2 + Math.min(1.2, talk + around);
  if (risk === 'sure' || risk === 'company' || risk === 'never') return;
  const lower = isLowerCase(candidate, text);
  const riskHere = lower ? phrase.lowerRisk : risk;
  const isHeadline = phrase.form === 'name' && start === 0;
  const needsMore = around < cryptoPage || isHeadline;
  const own = needsMore && hasOwnVocabulary(candidate, text) ? vocabularyScore[riskHere] : 0;
  if (notation === 'ticker' || notation === 'pair' || candidate.localScore + around + own < hopeless) return;
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
  const distinct = isDistinct(phrase);
  const known = coin.rank <= 400 || distinct || isWellKnownCoin(coin);
  // A doubtful name is also an ordinary word, or the company behind the token.
  const isOrdinary = lower || !known || (phrase.form === 'name' && risk !== 'low' && !distinct);
  // On a page about crypto such words are everywhere, and the page is evidence already.
  const share = Math.max(0.2, (isOrdinary ? 0.5 : 1) - around / 3);
  let score = Math.min(talkLimit[risk], talk) * share;
  const isThing = (around < 1 || isAlone) && hasArticle(candidate, text);
  if (around < 1) {
    if (isAlone && otherThing.test(text.slice(end, end + span))) score -= 4;
    if (phrase.form === 'symbol' && casingAround(text, start, end) === 'capitals') score -= 1.5;
    if (isThing) score -= 1.5;
  }
  if (distinct || (isAlone && !lower && isLong(phrase) && coin.rank <= 300))
    score += risk === 'low' ? 1.5 : 0.8;
  const isBare = isAlone && bareSymbols.has(phrase.text) && !lower && !isThing;
  if (isBare && casingAround(text, start, end) !== 'capitals') score += 2.7;
  if (isAlone && notation === 'hashtag' && talk >= 0.4 && distinct) score += 0.6;
  // Nothing else in so short a text says what such a symbol is.
  if (isAlone && risk === 'low' && !isThing && casualSymbols.has(phrase.text)) score += 1.2;
  candidate.localScore += score;
  if (!needsMore) return;
  if (candidate.localScore + around >= enough || notation === 'cashtag') return;
  // Without such a word in the post "bought", "holders" and figures are about something else, if the coin is small.
  const isTrade = talk > 0 || own > 0 || coin.rank <= 200 || isWellKnownCoin(coin);
  let direct = isTrade && isAlone ? Math.min(3.8, besides(candidate, text)) : 0;
  if (isAlone && isAmountBefore(candidate, text)) direct += lower && casualSymbols.has(phrase.text) ? 2 : 0.9;
  if (distinct && phrase.form === 'symbol' && figureNear(text, start, end)) direct += 0.6;
  if (direct > 0) candidate.reasonBits |= Reason.amount;
  candidate.localScore += direct * (known ? 1 : 0.5) + own;
  // Beside another coin "sold my Nano" is clear even on a page that is not about crypto.
  if (direct > 0 && around >= 1.5 && phrase.form === 'name' && !lower) candidate.localScore += 1;
  const hasEvidence = direct + own > 0 || (known && (talk >= 0.3 || around >= 0.7));
  if (!isAlone || around >= cryptoPage) return;
  if (own > 0) candidate.localScore += 0.6;
  if (lower && direct > 1.2) candidate.localScore += risk === 'low' ? 2 : 1.2;
  if (lower || !hasEvidence) return;
  // A post is no headline: its first word is as good as any.
  candidate.localScore += phrase.form === 'symbol' && coin.rank > 60 ? 1 : direct > 1.4 ? 2.3 : 1.6;
  // "Ada", as phones write "ada".
  if (phrase.form === 'name' && direct > 1.4 && (phrase.text === 'Ada' || phrase.text === 'Sol'))
    candidate.localScore += 1.5;
}
