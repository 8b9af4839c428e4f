import { plainText } from '../recognition/plain-text.ts';
import { Found } from './found.ts';
import { asciiStep, nativeUnits, oddUnits, otherStep } from './letters.ts';
import type { PageFilter } from './page-filter.ts';
import { isCashtag, isTicker } from './signs.ts';
import { nativeAt } from './special-text.ts';
import { WordLook } from './word-look.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;
const SMALL_A = 0x61;
const ASCII_END = 0x80;
const SMALL_BIT = 0x20;

/** Before each text. */
const separator = '\0';

/** UTF-16 units between the words of a phrase, at most. */
const longestGap = 200;

/**
 * The number of the first of these texts in which a word or phrase begins that makes a page of any length relevant; -1 for none.
 * Words end with their text, phrases may go on in the next ones. Nearly all text is rejected by regular expressions, which the
 * browser compiles to machine code at once, whereas our code is slow before it has run for a while.
 */
export function firstHit(filter: PageFilter, texts: readonly string[]): number {
  const joined = separator + texts.join(separator);
  let read = joined;
  let at = latinHit(filter, joined);
  if (at < 0 && oddUnits.test(joined)) {
    read = plainText(joined)?.text ?? joined;
    if (read !== joined) at = latinHit(filter, read);
  }
  if (at < 0 && nativeUnits.test(read)) at = nativeHit(filter, read);
  return at < 0 ? -1 : read.slice(0, at).split(separator).length - 2;
}

/** Where a clear word in Latin script begins, or -1. */
function latinHit(filter: PageFilter, text: string): number {
  const { latin } = filter;
  latin.lastIndex = 0;
  while (latin.test(text)) {
    let start = latin.lastIndex - 1;
    while (stepOf(text.charCodeAt(start - 1)) !== 0) start -= 1;
    if (isClear(filter, text, start)) return start;
  }
  return -1;
}

/** Whether a word at `start`, or a phrase that begins with it, is clear. */
function isClear(filter: PageFilter, text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === DOLLAR ? isCashtag(text, start - 1) : before === DOT && isTicker(text, start - 1)) return true;
  const words = new WordLook(filter);
  let at = start;
  do {
    const from = at;
    const first = text.charCodeAt(at);
    let hash = 0;
    let cases = SMALL_BIT;
    for (let step = stepOf(first); step !== 0; step = stepOf(text.charCodeAt(at))) {
      // As in `firstWordHash`.
      hash = ((hash << 5) - hash + step) | 0;
      if (text.charCodeAt(at) < ASCII_END) cases &= text.charCodeAt(at);
      at += 1;
    }
    const isSmall = first >= SMALL_A && first < ASCII_END && cases !== 0;
    if (words.look(text, from, at, hash, isSmall) === Found.clear) return true;
    const gap = at;
    while (at < text.length && at - gap < longestGap && stepOf(text.charCodeAt(at)) === 0) at += 1;
  } while (words.isPhraseOpen && stepOf(text.charCodeAt(at)) !== 0);
  return false;
}

/** What a unit adds to the hash of its word; 0 outside of words, and behind the end of a text. */
function stepOf(code: number): number {
  return code < ASCII_END ? asciiStep[code]! : otherStep(code);
}

/** Where a clear name in another script begins, or -1. */
function nativeHit(filter: PageFilter, text: string): number {
  const { native } = filter;
  native.lastIndex = 0;
  for (let found = native.exec(text); found; found = native.exec(text)) {
    if (nativeAt(filter, text, found.index) === Found.clear) return found.index;
    native.lastIndex = found.index + 1;
  }
  return -1;
}
