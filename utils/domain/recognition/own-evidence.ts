import { stockTickers } from '../coin/ambiguity.ts';
import { DIGIT, LOWER, charClass } from './char-class.ts';
import type { Candidate } from './hit.ts';
import { hasHint } from './neighbours.ts';
import {
  casingAround,
  isCapital,
  isShouted,
  opensSentence,
  skipBack,
  wordAfter,
  wordBefore,
} from './surroundings.ts';
import { isListedShare, isNoWord } from './veto.ts';
import { prior, veto } from './weights.ts';

/** Adds evidence; what speaks for the mention is told to the reader. */
export function weigh(candidate: Candidate, weight: number, reason?: string): void {
  candidate.own += weight;
  if (reason !== undefined && weight > 0 && !candidate.reasons.includes(reason))
    candidate.reasons.push(reason);
}

function weighMark(candidate: Candidate, text: string): void {
  const { phrase, mark } = candidate;
  const exact = text.startsWith(phrase.text, candidate.start);
  if (mark === 'cashtag') {
    const plain = phrase.text.length > 1 && !stockTickers.has(phrase.text);
    weigh(
      candidate,
      (plain ? 4 : -0.5) - (exact || phrase.risk !== 'never' ? 0 : 3) - candidate.own,
      'cashtag',
    );
  } else if (mark === 'ticker') weigh(candidate, 6 - candidate.own, 'ticker with .X');
  else if (mark === 'pair') weigh(candidate, 4 - candidate.own, 'trading pair');
  else if (mark === 'hashtag') weigh(candidate, 1.5, 'hashtag');
}

function weighCasing(candidate: Candidate, text: string): void {
  const { phrase, start, end } = candidate;
  const doubtful = phrase.risk !== 'sure' && phrase.risk !== 'low';
  const lower = charClass[text.charCodeAt(start)] === LOWER && !text.startsWith(phrase.text, start);
  if (phrase.form === 'symbol') {
    if (!text.startsWith(phrase.text, start) && phrase.lower) weigh(candidate, -2);
    if (doubtful && casingAround(text, start, end) === 'capitals') weigh(candidate, -2.5);
    return;
  }
  if (lower) weigh(candidate, phrase.risk === 'sure' ? 0 : phrase.risk === 'low' ? -0.5 : -1);
  if (!doubtful || lower) return;
  if (opensSentence(text, start)) weigh(candidate, -1.2);
  else if (casingAround(text, start, end) !== 'prose') weigh(candidate, -1);
}

/** A capitalised word beside a doubtful one makes both a longer name: "Colorado Avalanche", "Harmony Gold". */
function weighName(candidate: Candidate, before: string, after: string, text: string): void {
  const { phrase, start, end } = candidate;
  if (phrase.risk === 'sure') return;
  const casing = casingAround(text, start, end);
  if (casing !== 'prose') return;
  const weight = phrase.risk === 'low' ? -0.8 : -2;
  const joined = (word: string) =>
    isCapital(word) && !isShouted(word) && !hasHint(word, 'asset') && !hasHint(word, 'market');
  if (joined(after) && text.charAt(end) === ' ') weigh(candidate, weight);
  if (joined(before) && !opensSentence(text, skipBack(text, start) - before.length)) weigh(candidate, weight);
}

const introductions: ReadonlySet<string> = new Set([
  'called',
  'named',
  'dubbed',
  'like',
  'as',
  'including',
  'namely',
]);

/** "a cryptocurrency called X", "tokens such as X". */
function isIntroduced(text: string, start: number, before: string): boolean {
  if (!introductions.has(before)) return false;
  let at = skipBack(text, start) - before.length;
  let word = wordBefore(text, at);
  if (word === 'such') {
    at = skipBack(text, at) - word.length;
    word = wordBefore(text, at);
  }
  return (
    hasHint(word, 'asset') ||
    (word.toLowerCase() === 'currency' &&
      text.slice(0, at).trimEnd().toLowerCase().endsWith('crypto-currency'))
  );
}

function weighNeighbours(candidate: Candidate, text: string): void {
  const { phrase, start, end } = candidate;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const never = phrase.risk === 'never';
  const company = phrase.risk === 'company';
  if (hasHint(after, 'asset')) weigh(candidate, never ? 1 : company ? 4 : 3, `“${after}” beside it`);
  else if (hasHint(after, 'market')) weigh(candidate, never ? 0 : company ? 3 : 1.2, `“${after}” beside it`);
  if (hasHint(before, 'asset')) weigh(candidate, never ? 0.5 : 2, `“${before}” beside it`);
  else if (isIntroduced(text, start, before)) weigh(candidate, never ? 1 : 3, 'introduced as a coin');
  if (hasHint(after, 'stock')) weigh(candidate, -1.5);
  if (phrase.risk === 'company' && (hasHint(after, 'company') || hasHint(before, 'company')))
    weigh(candidate, -4);
  if (phrase.form === 'symbol') {
    const digitBefore = charClass[before.charCodeAt(before.length - 1)] === DIGIT;
    if (digitBefore || hasHint(before, 'quantity')) weigh(candidate, never ? 0 : 1.5, 'an amount of it');
    if (hasHint(before, 'article') && !hasHint(after, 'asset') && !hasHint(after, 'market')) {
      if (phrase.risk === 'high' || phrase.risk === 'medium') weigh(candidate, -1.5);
    }
  }
  weighName(candidate, before, after, text);
}

/** Three letters of a small coin are as likely to abbreviate something else. Old tickers of greater coins are not. */
function isObscure({ phrase, coin }: Candidate): boolean {
  return (
    phrase.form === 'symbol' &&
    phrase.risk === 'low' &&
    phrase.text.length < 4 &&
    coin.rank > 200 &&
    coin.symbol === phrase.text
  );
}

/** Judges a candidate by its own sentence alone, in log odds, and keeps the reasons. */
export function judgeAlone(candidate: Candidate, text: string): void {
  const { phrase, start, end } = candidate;
  candidate.own = prior[phrase.risk];
  if (phrase.own) weigh(candidate, 9, 'your own word');
  else if (phrase.risk === 'sure')
    candidate.reasons.push(phrase.form === 'symbol' ? 'clear symbol' : 'clear name');
  if (candidate.mark === 'none' && isNoWord(text, start, end)) weigh(candidate, veto);
  if (phrase.form === 'symbol' && candidate.mark !== 'pair' && isListedShare(text, start))
    weigh(candidate, veto);
  if (candidate.own <= veto / 2 || phrase.own) return;
  if (isObscure(candidate)) {
    weigh(candidate, -0.8);
  }
  weighCasing(candidate, text);
  weighNeighbours(candidate, text);
  weighMark(candidate, text);
}
