import { stockTickers } from '../coin/ambiguity.ts';
import type { Risk } from '../coin/ambiguity.ts';
import { DIGIT, LOWER, charClass } from './char-class.ts';
import type { Candidate } from './hit.ts';
import { Hint, hintsOf, usual } from './neighbours.ts';
import { Reason } from './reasons.ts';
import { casingAround, figureNear, isCapital, isShouted, opensSentence, skipBack } from './surroundings.ts';
import { isIntroduced, tellingAfter, tellingBefore } from './telling-words.ts';
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
  const exact = text.startsWith(phrase.text, start) ? 0 : -1.5;
  const worth = cashtag[phrase.risk] + exact;
  if (!stockTickers.has(phrase.text) && phrase.text.length > 1) return worth;
  // On a page on crypto `$LINK` is the coin; `$META` is the share even there.
  return phrase.risk === 'never' ? -5 : Math.min(worth, -0.5);
}

/** Three letters of a small coin are as likely to abbreviate something else. Old tickers of greater coins are not. */
function isObscure({ phrase, coin }: Candidate): boolean {
  const { form, risk, text } = phrase;
  return form === 'symbol' && risk === 'low' && text.length < 4 && coin.rank > 200 && coin.symbol === text;
}

/** Great coins are written of more often. A name that other things have as a rule profits from no rank. */
function fame({ phrase, coin }: Candidate): number {
  if (phrase.risk === 'sure' || phrase.risk === 'company' || phrase.risk === 'never') return 0;
  return coin.rank <= 20 ? 0.8 : coin.rank <= 60 ? 0.5 : coin.rank <= 150 ? 0.2 : 0;
}

/** Judges a candidate by its letters alone, and by what they are part of. */
export function judgeLetters(candidate: Candidate, text: string): void {
  const { phrase, mark, start, end } = candidate;
  candidate.shouted = 0;
  candidate.ambient = 0;
  if (
    isNoWord(text, start, end) ||
    (phrase.form === 'symbol' && mark !== 'pair' && isListedShare(text, start))
  ) {
    candidate.own = veto;
  } else if (phrase.own) {
    candidate.own = 12;
    candidate.why |= Reason.ownWord;
  } else if (mark === 'ticker' || mark === 'pair') {
    // "US/EUR" is a pair of other things.
    candidate.own = mark === 'ticker' ? 6 : phrase.risk === 'never' ? -0.5 : 4;
    candidate.why |= mark === 'ticker' ? Reason.ticker : Reason.pair;
  } else if (mark === 'cashtag') {
    candidate.own = cashtagWorth(candidate, text);
    candidate.why |= Reason.cashtag;
  } else {
    const small = isSmall(candidate, text);
    candidate.own = prior[small ? phrase.lowerRisk : phrase.risk] + fame(candidate);
    if (phrase.risk === 'sure') candidate.why |= Reason.clear;
    if (small && phrase.form === 'symbol' && phrase.lower) candidate.own -= phrase.risk === 'sure' ? 1 : 1.5;
    if (isObscure(candidate)) candidate.own -= 0.8;
    // Capitals in the middle of prose are a sign that a capital alone is not.
    if (phrase.form === 'symbol' && phrase.risk === 'high' && phrase.text.length > 2) candidate.own += 0.6;
    if (mark === 'hashtag') {
      candidate.own += 1.5;
      candidate.why |= Reason.hashtag;
    }
  }
}

function weighCasing(candidate: Candidate, text: string): void {
  const { phrase, start, end } = candidate;
  const doubtful = phrase.risk !== 'low';
  if (phrase.form === 'symbol') {
    if (doubtful && casingAround(text, start, end) === 'capitals') candidate.shouted = -2.5;
  } else if (isSmall(candidate, text)) candidate.own -= doubtful ? 1 : 0.5;
  else if (doubtful && phrase.risk !== 'company') {
    if (opensSentence(text, start)) candidate.own -= 1.2;
    else if (casingAround(text, start, end) !== 'prose') candidate.own -= 1;
  }
}

/** A word beside a candidate. */
interface Neighbour {
  readonly word: string;
  /** Bits of `Hint`. */
  readonly hints: number;
}

function joins({ word, hints }: Neighbour): boolean {
  return isCapital(word) && !isShouted(word) && (hints & usual) === 0;
}

/**
 * A capitalised word beside a doubtful one makes both a longer name: "Colorado Avalanche", "Harmony Gold". Where
 * everything has a capital, it says nothing.
 */
function weighLongerName(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start, end } = candidate;
  const next = joins(after) && text.charAt(end) === ' ';
  const last = joins(before) && !opensSentence(text, skipBack(text, start) - before.word.length);
  if ((!next && !last) || casingAround(text, start, end) !== 'prose') return;
  const weight = phrase.risk === 'low' ? 0.8 : 2;
  candidate.own -= next && last ? 2 * weight : weight;
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

function weighNeighbours(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start } = candidate;
  // "the token of FTX" is the company's.
  const coinly = phrase.risk !== 'company';
  if (coinly && (before.hints & Hint.crypto) !== 0) weighHint(candidate, before.word, 2, 0);
  else if (coinly && (before.hints & Hint.asset) !== 0) weighHint(candidate, before.word, 0, 2);
  else if (coinly && (before.hints & Hint.market) !== 0) weighHint(candidate, before.word, 0, 0.8);
  else if (isIntroduced(text, start, before.word)) {
    candidate.own += phrase.risk === 'never' ? 1 : 3;
    candidate.why |= Reason.introduced;
  }
  if ((after.hints & Hint.crypto) !== 0) weighHint(candidate, after.word, 3, 0);
  else if ((after.hints & Hint.asset) !== 0) weighHint(candidate, after.word, 1.2, 1.8);
  else if ((after.hints & Hint.market) !== 0) weighHint(candidate, after.word, 0, coinly ? 1.2 : 2);
  if ((after.hints & Hint.stock) !== 0) candidate.own -= 1.5;
  if (!coinly && ((before.hints | after.hints) & Hint.company) !== 0) candidate.own -= 4;
}

function weighAmounts(candidate: Candidate, text: string, before: Neighbour, after: Neighbour): void {
  const { phrase, start, end } = candidate;
  if (phrase.risk === 'never') return;
  if (figureNear(text, start, end)) {
    candidate.ambient += 0.6;
    candidate.why |= Reason.figure;
  }
  if (phrase.form !== 'symbol') return;
  if (endsWithDigit(before.word) || (before.hints & Hint.quantity) !== 0) {
    candidate.ambient += 1.5;
    candidate.why |= Reason.amount;
  }
  // "under the ADA" is a law; "the ADA token", "the ADA price" are not.
  if (phrase.risk !== 'low' && (before.hints & Hint.article) !== 0 && (after.hints & usual) === 0)
    candidate.own -= 1.5;
}

function endsWithDigit(word: string): boolean {
  return word !== '' && charClass[word.charCodeAt(word.length - 1)] === DIGIT;
}

function neighbour(word: string): Neighbour {
  return { word, hints: hintsOf(word) };
}

/**
 * Judges a candidate that is neither clear nor marked by the words about it. `nouns` says that the language
 * writes every noun with a capital, as German does: then a capital beside it makes no longer name.
 */
export function judgeSentence(candidate: Candidate, text: string, nouns: boolean): void {
  const { start, end } = candidate;
  const before = neighbour(tellingBefore(text, start));
  const after = neighbour(tellingAfter(text, end));
  weighCasing(candidate, text);
  weighNeighbours(candidate, text, before, after);
  weighAmounts(candidate, text, before, after);
  if (!nouns) weighLongerName(candidate, text, before, after);
}
