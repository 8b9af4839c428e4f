import { type Candidate, Reason } from './candidate.ts';
import { DIGIT, charClass } from './characters.ts';
import { firstNative } from './native-letters.ts';
import { nativeSource } from './native-source.ts';
import { Hint, type Neighbour } from './hint.ts';
import { coinHints, hintWordAfter, hintWordBefore, isIntroduced } from './hint-words.ts';
import {
  isAmountNear,
  isForeignWord,
  isLookAlike,
  neighbourAfter,
  neighbourBefore,
} from './language-hints.ts';
import {
  casingAround,
  figureNear,
  isAllCapitals,
  isCapital,
  opensSentence,
  skipBack,
} from './surroundings.ts';
import { isLowerCase } from './word-evidence.ts';

function scoreCasing(candidate: Candidate, text: string): void {
  const { phrase, start, end } = candidate;
  if (phrase.text.charCodeAt(0) >= firstNative) return;
  const doubtful = phrase.risk !== 'low';
  if (phrase.form === 'symbol') {
    if (doubtful && casingAround(text, start, end) === 'capitals') candidate.capitalsPenalty = -2.5;
  } else if (isLowerCase(candidate, text)) candidate.localScore -= doubtful ? 1 : 0.5;
  else if (doubtful && phrase.risk !== 'company') {
    if (opensSentence(text, start)) candidate.localScore -= 1.2;
    else if (casingAround(text, start, end) !== 'prose') candidate.localScore -= 1;
  }
}

function isNamePart({ word, hints }: Neighbour): boolean {
  return isCapital(word) && !isAllCapitals(word) && (hints & coinHints) === 0;
}

/**
 * A capitalised word next to a doubtful one makes a longer name of both: "Colorado Avalanche", "Harmony Gold". Not in
 * headlines, where every word is capitalised.
 */
function scoreLongerName(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start, end } = candidate;
  const next = isNamePart(after) && text.charAt(end) === ' ';
  const last = isNamePart(before) && !opensSentence(text, skipBack(text, start) - before.word.length);
  if ((!next && !last) || casingAround(text, start, end) !== 'prose') return;
  const weight = phrase.risk === 'low' ? 0.8 : 2;
  candidate.localScore -= next && last ? 2 * weight : weight;
}

/** Adds the evidence of a word next to the candidate: `local` on any page, `onCryptoPage` only on pages about crypto. */
function addHint(candidate: Candidate, word: string, local: number, onCryptoPage: number): void {
  const { risk } = candidate.phrase;
  const share = risk === 'never' ? 0.4 : risk === 'company' ? 1.5 : 1;
  candidate.localScore += local * share;
  candidate.cryptoPageScore += risk === 'never' ? 0 : onCryptoPage * share;
  candidate.reasonBits |= Reason.nearWord;
  candidate.hintWord = word;
}

function scoreNeighbours(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start } = candidate;
  // Words before a company's name hint at the company: "the token of FTX".
  const isCoinName = phrase.risk !== 'company';
  if (isCoinName && (before.hints & Hint.crypto) !== 0) addHint(candidate, before.word, 2, 0);
  else if (isCoinName && (before.hints & Hint.asset) !== 0) addHint(candidate, before.word, 0, 2);
  else if (isCoinName && (before.hints & Hint.market) !== 0) addHint(candidate, before.word, 0, 0.8);
  else if (isIntroduced(text, start, before.word)) {
    candidate.localScore += phrase.risk === 'never' ? 1 : 3;
    candidate.reasonBits |= Reason.introduced;
  }
  if ((after.hints & Hint.crypto) !== 0) addHint(candidate, after.word, 3, 0);
  else if ((after.hints & Hint.asset) !== 0) addHint(candidate, after.word, 1.2, 1.8);
  else if ((after.hints & Hint.market) !== 0) addHint(candidate, after.word, 0, isCoinName ? 1.2 : 2);
  if ((after.hints & Hint.stock) !== 0) candidate.localScore -= 1.5;
  if (!isCoinName && ((before.hints | after.hints) & Hint.company) !== 0) candidate.localScore -= 4;
}

function scoreAmounts(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start, end } = candidate;
  if (phrase.risk === 'never') return;
  if (figureNear(text, start, end) || isAmountNear(text, start, end)) {
    candidate.cryptoPageScore += 0.6;
    candidate.reasonBits |= Reason.figure;
  }
  if (phrase.form !== 'symbol') return;
  if (
    endsWithDigit(before.word) ||
    (before.hints & Hint.quantity) !== 0 ||
    nativeSource()?.isCounted(text, start) === true
  ) {
    candidate.cryptoPageScore += 1.5;
    candidate.reasonBits |= Reason.amount;
  }
  // "under the ADA" is a law, "the ADA token" and "the ADA price" are the coin.
  if (phrase.risk !== 'low' && (before.hints & Hint.article) !== 0 && (after.hints & coinHints) === 0)
    candidate.localScore -= 1.5;
}

function endsWithDigit(word: string): boolean {
  return word !== '' && charClass[word.charCodeAt(word.length - 1)] === DIGIT;
}

/**
 * Scores a doubtful candidate by the words around it. `capitalisesNouns`: the language writes every noun with a
 * capital, as German does, so that a capitalised word next to it makes no longer name.
 */
export function scoreSentence(candidate: Candidate, text: string, capitalisesNouns: boolean): void {
  const { start, end } = candidate;
  const before = neighbourBefore(text, start, hintWordBefore(text, start));
  const after = neighbourAfter(text, end, hintWordAfter(text, end));
  scoreCasing(candidate, text);
  scoreNeighbours(candidate, text, before, after);
  scoreAmounts(candidate, text, before, after);
  if (isLookAlike(candidate.phrase.text, text, start)) candidate.localScore -= 4;
  if (candidate.phrase.risk !== 'never' && isForeignWord(text, start, end)) candidate.cryptoPageScore += 1;
  if (!capitalisesNouns) scoreLongerName(candidate, text, before, after);
}
