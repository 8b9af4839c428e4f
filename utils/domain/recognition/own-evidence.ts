import { stockTickers } from '../coin/ambiguity.ts';
import type { Risk } from '../coin/ambiguity.ts';
import { DIGIT, LOWER, charClass } from './char-class.ts';
import type { Candidate } from './hit.ts';
import { hasHint } from './neighbours.ts';
import { Reason } from './reasons.ts';
import {
  casingAround,
  figureNear,
  isCapital,
  isShouted,
  opensSentence,
  skipBack,
  wordAfter,
  wordBefore,
} from './surroundings.ts';
import type { Casing } from './surroundings.ts';
import { isListedShare, isNoWord } from './veto.ts';
import { prior, veto } from './weights.ts';

/** A cashtag by itself: `$BTC`. Also a share's in `$META`, and a variable's in `$HOME` or `$hash`. */
const cashtag: Readonly<Record<Risk, number>> = {
  sure: 5,
  low: 4,
  medium: 2.5,
  high: 1,
  company: 1,
  never: -0.7,
};

function isSmall({ phrase, start }: Candidate, text: string): boolean {
  return charClass[text.charCodeAt(start)] === LOWER && !text.startsWith(phrase.text, start);
}

function cashtagWorth({ phrase, start }: Candidate, text: string): number {
  const share = stockTickers.has(phrase.text) || phrase.text.length === 1;
  return Math.min(cashtag[phrase.risk], share ? -0.5 : 5) - (text.startsWith(phrase.text, start) ? 0 : 1.5);
}

/** Three letters of a small coin are as likely to abbreviate something else. Old tickers of greater coins are not. */
function isObscure({ phrase, coin }: Candidate): boolean {
  const { form, risk, text } = phrase;
  return form === 'symbol' && risk === 'low' && text.length < 4 && coin.rank > 200 && coin.symbol === text;
}

/** Judges a candidate by its letters alone, and by what they are part of. */
export function judgeLetters(candidate: Candidate, text: string): void {
  const { phrase, mark, start, end } = candidate;
  if (
    isNoWord(text, start, end) ||
    (phrase.form === 'symbol' && mark !== 'pair' && isListedShare(text, start))
  ) {
    candidate.own = veto;
  } else if (phrase.own) {
    candidate.own = 12;
    candidate.why |= Reason.ownWord;
  } else if (mark === 'ticker' || mark === 'pair') {
    candidate.own = mark === 'ticker' ? 6 : 4;
    candidate.why |= mark === 'ticker' ? Reason.ticker : Reason.pair;
  } else if (mark === 'cashtag') {
    candidate.own = cashtagWorth(candidate, text);
    candidate.why |= Reason.cashtag;
  } else {
    const small = isSmall(candidate, text);
    candidate.own = prior[small ? phrase.lowerRisk : phrase.risk];
    if (phrase.risk === 'sure') candidate.why |= Reason.clear;
    if (small && phrase.form === 'symbol' && phrase.lower) candidate.own -= 2;
    if (isObscure(candidate)) candidate.own -= 0.8;
    if (mark === 'hashtag') {
      candidate.own += 1.5;
      candidate.why |= Reason.hashtag;
    }
  }
}

function weighCasing(candidate: Candidate, text: string, casing: Casing): void {
  const { phrase, start } = candidate;
  const doubtful = phrase.risk !== 'low';
  if (phrase.form === 'symbol') {
    if (doubtful && casing === 'capitals') candidate.own -= 2.5;
  } else if (isSmall(candidate, text)) candidate.own -= doubtful ? 1 : 0.5;
  else if (doubtful && phrase.risk !== 'company') {
    if (opensSentence(text, start)) candidate.own -= 1.2;
    else if (casing !== 'prose') candidate.own -= 1;
  }
}

/** True for the words that stand beside coins, capital or not. */
function isUsual(word: string): boolean {
  return hasHint(word, 'crypto') || hasHint(word, 'asset') || hasHint(word, 'market');
}

function joins(word: string): boolean {
  return isCapital(word) && !isShouted(word) && !isUsual(word);
}

/** A capitalised word beside a doubtful one makes both a longer name: "Colorado Avalanche", "Harmony Gold". */
function weighLongerName(candidate: Candidate, text: string, before: string, after: string): void {
  const { phrase, start, end } = candidate;
  const weight = phrase.risk === 'low' ? 0.8 : 2;
  if (joins(after) && text.charAt(end) === ' ') candidate.own -= weight;
  if (joins(before) && !opensSentence(text, skipBack(text, start) - before.length)) candidate.own -= weight;
}

const introductions: ReadonlySet<string> = new Set('called named dubbed like as including namely'.split(' '));

/** "a cryptocurrency called X", "tokens such as X". */
function isIntroduced(text: string, start: number, before: string): boolean {
  if (!introductions.has(before)) return false;
  let at = skipBack(text, start) - before.length;
  let word = wordBefore(text, at);
  if (word === 'such') {
    at = skipBack(text, at) - word.length;
    word = wordBefore(text, at);
  }
  // "crypto-currency" in two words
  return hasHint(word, 'crypto') || hasHint(word, 'asset') || word === 'currency' || word === 'currencies';
}

/** What a word beside it is worth by risk: at once, and on a page that speaks of crypto. */
function weighHint(candidate: Candidate, word: string, own: number, ambient: number): void {
  const { risk } = candidate.phrase;
  const share = risk === 'never' ? 0.4 : risk === 'company' ? 1.5 : 1;
  candidate.own += own * share;
  candidate.ambient += risk === 'never' ? 0 : ambient * share;
  candidate.why |= Reason.beside;
  candidate.beside = word;
}

function weighNeighbours(candidate: Candidate, text: string, before: string, after: string): void {
  const { phrase, start } = candidate;
  if (hasHint(before, 'crypto')) weighHint(candidate, before, 2, 0);
  else if (hasHint(before, 'asset')) weighHint(candidate, before, 0, 2);
  else if (isIntroduced(text, start, before)) {
    candidate.own += phrase.risk === 'never' ? 1 : 3;
    candidate.why |= Reason.introduced;
  }
  if (hasHint(after, 'crypto')) weighHint(candidate, after, 3, 0);
  else if (hasHint(after, 'asset')) weighHint(candidate, after, 1.2, 1.8);
  else if (hasHint(after, 'market')) weighHint(candidate, after, 0, phrase.risk === 'company' ? 2 : 1.2);
  if (hasHint(after, 'stock')) candidate.own -= 1.5;
  if (phrase.risk === 'company' && (hasHint(after, 'company') || hasHint(before, 'company')))
    candidate.own -= 4;
}

function weighAmounts(candidate: Candidate, text: string, before: string, after: string): void {
  const { phrase, start, end } = candidate;
  if (phrase.risk === 'never') return;
  if (figureNear(text, start, end)) {
    candidate.ambient += 0.6;
    candidate.why |= Reason.figure;
  }
  if (phrase.form !== 'symbol') return;
  if (charClass[before.charCodeAt(before.length - 1)] === DIGIT || hasHint(before, 'quantity')) {
    candidate.ambient += 1.5;
    candidate.why |= Reason.amount;
  }
  // "under the ADA" is a law; "the ADA token", "the ADA price" are not.
  if (phrase.risk !== 'low' && hasHint(before, 'article') && !isUsual(after)) candidate.own -= 1.5;
}

/**
 * Judges a candidate that is neither clear nor marked by the words about it. `nouns` says that the language
 * writes every noun with a capital, as German does: then a capital beside it makes no longer name.
 */
export function judgeSentence(candidate: Candidate, text: string, nouns: boolean): void {
  const { start, end } = candidate;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const casing = casingAround(text, start, end);
  weighCasing(candidate, text, casing);
  weighNeighbours(candidate, text, before, after);
  weighAmounts(candidate, text, before, after);
  if (casing === 'prose' && !nouns) weighLongerName(candidate, text, before, after);
}
