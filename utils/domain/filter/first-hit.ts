import { plainOnly } from '../recognition/plain-text.ts';
import { Found } from './found.ts';
import { asciiStep, isLetter, isWordUnit, nativeUnits, oddUnits, otherStep, otherUnits } from './letters.ts';
import { nativeAt, nativeScripts } from './native-scripts.ts';
import type { PageFilter } from './page-filter.ts';
import { WordLook } from './word-look.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;
const SMALL_A = 0x61;
const ASCII_END = 0x80;
const SPACE = 0x20;
const SMALL_BIT = 0x20;

/** Before each text. */
const separator = '\0';

/** UTF-16 units between the words of a phrase, at most, without white space. */
const longestGap = 200;

/** Words that are searched for one by one; more of them are found in one pass. */
const mostSearches = 16;

/** Every word: what counts on short pages alone is in no pattern. */
const anyWord = /[^A-Za-z0-9][A-Za-z0-9]/g;
const anyNative = new RegExp(nativeUnits, 'g');

/**
 * The number of the first of these texts in which a word or phrase begins that makes the page relevant; -1 for none. Words end
 * with their text, phrases may go on in the next ones. Nearly all text is rejected by regular expressions, which the browser
 * compiles to machine code at once, whereas our code is slow before it has run for a while.
 * @param least `Found.clear`, or `Found.shortPage` for a page of few words, whose words are looked up one by one
 */
export function firstHit(filter: PageFilter, texts: readonly string[], least: number): number {
  // Not with `+`, which makes a string of two parts: reading its characters takes several times as long.
  const joined = ['', ...texts].join(separator);
  let read = joined;
  let at = latinHit(filter, joined, least);
  if (at < 0 && otherUnits.test(joined)) {
    if (oddUnits.test(joined)) read = plainOnly(joined);
    if (read !== joined) at = latinHit(filter, read, least);
    if (at < 0 && nativeUnits.test(read)) at = nativeHit(filter, read, least);
  }
  return at < 0 ? -1 : read.slice(0, at).split(separator).length - 2;
}

/** Where the first word in Latin script begins that says at least so much, or -1. */
function latinHit(filter: PageFilter, text: string, least: number): number {
  if (least !== Found.clear) return shortPageHit(filter, text, least);
  const { latin } = filter;
  const words = new WordLook(filter);
  // Many of the words that the expression lets pass occur more than once, and most of them are none of the filter.
  const wanted: string[] = [];
  for (const word of new Set(text.match(latin))) if (mayCount(words, word)) wanted.push(word);
  if (wanted.length > mostSearches) return firstOf(words, text, latin, new Set(wanted));
  let first = -1;
  for (const word of wanted)
    for (let at = text.indexOf(word); at >= 0 && (first < 0 || at < first); at = text.indexOf(word, at + 1)) {
      const start = wordStart(text, at, word);
      if (isFound(words, text, start, Found.clear)) first = start;
    }
  return first;
}

/** Where the first of so many words begins that it would take too long to search for each. */
function firstOf(words: WordLook, text: string, latin: RegExp, wanted: ReadonlySet<string>): number {
  latin.lastIndex = 0;
  for (let found = latin.exec(text); found; found = latin.exec(text)) {
    const [word] = found;
    const start = wanted.has(word) ? wordStart(text, found.index, word) : -1;
    if (start >= 0 && isFound(words, text, start, Found.clear)) return start;
  }
  return -1;
}

/** The start of the word in what the expression found at a position: a unit before a word comes first. */
function wordStart(text: string, at: number, found: string): number {
  return startOf(text, stepOf(found.charCodeAt(0)) === 0 ? at + 1 : at);
}

/** The same on a page of few words, whose words are looked up one by one. */
function shortPageHit(filter: PageFilter, text: string, least: number): number {
  const words = new WordLook(filter);
  anyWord.lastIndex = 0;
  while (anyWord.test(text)) {
    const start = startOf(text, anyWord.lastIndex - 1);
    if (isFound(words, text, start, least)) return start;
  }
  return -1;
}

/** Whether a word that the expression found may be one of the filter, or part of one, wherever it is in the text. */
function mayCount(words: WordLook, word: string): boolean {
  // What stands before it in the text counts too.
  const begin = word.charCodeAt(0);
  if (begin === DOLLAR || begin === DOT || stepOf(begin) !== 0) return true;
  words.reset();
  return lookAt(words, word, 1) >= Found.clear || words.isPhraseOpen;
}

/** The start of the word that has the unit at `at`. */
function startOf(text: string, at: number): number {
  let start = at;
  while (stepOf(text.charCodeAt(start - 1)) !== 0) start -= 1;
  return start;
}

/** Whether a word at `start`, or a phrase that begins with it, says at least so much. */
function isFound(words: WordLook, text: string, start: number, least: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === DOLLAR ? isCashtag(text, start - 1) : before === DOT && isTicker(text, start - 1))
    return true;
  words.reset();
  let at = start;
  do {
    if (lookAt(words, text, at) >= least) return true;
    if (!words.isPhraseOpen) return false;
    while (stepOf(text.charCodeAt(at)) !== 0) at += 1;
    for (let gap = longestGap; at < text.length && gap > 0 && stepOf(text.charCodeAt(at)) === 0; at += 1)
      if (text.charCodeAt(at) > SPACE) gap -= 1;
  } while (stepOf(text.charCodeAt(at)) !== 0);
  return false;
}

/** What the word at `start` says, by itself and as the end of a phrase: one of `Found`. */
function lookAt(words: WordLook, text: string, start: number): number {
  const first = text.charCodeAt(start);
  let at = start;
  let hash = 0;
  let cases = SMALL_BIT;
  for (let code = first, step = stepOf(code); step !== 0; step = stepOf(code)) {
    // As in `firstWordHash`.
    hash = ((hash << 5) - hash + step) | 0;
    if (code < ASCII_END) cases &= code;
    at += 1;
    code = text.charCodeAt(at);
  }
  const isSmall = first >= SMALL_A && first < ASCII_END && cases !== 0;
  return words.look(text, start, at, hash, isSmall);
}

/** What a unit adds to the hash of its word; 0 outside of words, and behind the end of a text. */
function stepOf(code: number): number {
  return code < ASCII_END ? asciiStep[code]! : otherStep(code);
}

/** Where a name in another script begins that says at least so much, or -1. */
function nativeHit(filter: PageFilter, text: string, least: number): number {
  if (least !== Found.clear) {
    for (const { index } of text.matchAll(anyNative))
      if (nativeAt(filter, text, index) >= least) return index;
    return -1;
  }
  for (const [script, { units, hasSpaces }] of nativeScripts.entries()) {
    if (!units.test(text)) continue;
    const pattern = filter.native(script);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      // Behind what stands before a name in scripts with spaces.
      const start = hasSpaces ? found.index + 1 : found.index;
      if (nativeAt(filter, text, start) >= least) return start;
      pattern.lastIndex = found.index + 1;
    }
  }
  return -1;
}

const CAPITAL_X = 0x58;

/** `$` before a letter, and not after one: "US$" is a currency. */
function isCashtag(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const isAscii = asciiStep[next] !== undefined && asciiStep[next] >= SMALL_A;
  return isAscii && !(at > 0 && isWordUnit(text.charCodeAt(at - 1)));
}

/** `.X` after a word and not before one: "SOL.X", not "A.X.E." */
function isTicker(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== CAPITAL_X || at < 2) return false;
  if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at - 2))) return false;
  if (at + 2 >= text.length) return true;
  const next = text.charCodeAt(at + 2);
  return !isWordUnit(next) && !(next === DOT && isWordUnit(text.charCodeAt(at + 3)));
}
