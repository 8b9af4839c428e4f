import {
  compound,
  cryptoWord,
  endings,
  longestWord,
  shortestStem,
  vowelEndings,
} from '../recognition/inflected-forms.ts';
import { pairQuotes } from '../recognition/quote-currencies.ts';
import { stablecoinPair } from '../recognition/relevance-limits.ts';
import { Found, foundIn } from './found.ts';
import { asciiStep, otherStep } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

const SMALL_A = 0x61;

function hashOn(hash: number, code: number): number {
  return ((hash << 5) - hash + (code < 0x80 ? asciiStep[code]! : otherStep(code))) | 0;
}

/** What a word of at least six letters says as a form of a name or topic word: `findInflected` for the filter. */
export function foundInInflected(filter: PageFilter, text: string, isSmall: boolean): number {
  const word = text.slice(0, longestWord).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  let found: number = Found.nothing;
  let hash = 0;
  for (let length = 1; length < word.length; length += 1) {
    hash = hashOn(hash, word.charCodeAt(length - 1));
    if (length < shortestStem - 1) continue;
    const rest = word.slice(length);
    const kinds = length < shortestStem ? 0 : filter.kindsOf(hash);
    if (kinds !== 0 && (endings.test(rest) || compound.test(rest)))
      found = Math.max(found, foundIn(kinds, isSmall, false, 0));
    const withVowel = filter.kindsOf(hashOn(hash, SMALL_A));
    if (withVowel !== 0 && vowelEndings.test(rest))
      found = Math.max(found, foundIn(withVowel, isSmall, false, 0));
  }
  return word.startsWith('pto', 3) && cryptoWord.test(word) ? Found.clear : found;
}

/** True for capitals and digits only. */
export function isCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x41 || code > 0x5a) && (code < 0x30 || code > 0x39)) return false;
  }
  return true;
}

/** What a word in capitals says as a pair in one word, such as `BTCUSDT`. */
export function foundInPair(filter: PageFilter, text: string, start: number, end: number): number {
  const word = text.slice(start, end);
  if (stablecoinPair.test(word)) return Found.clear;
  let found: number = Found.nothing;
  for (const quote of pairQuotes) {
    if (!word.endsWith(quote)) continue;
    let hash = 0;
    for (let at = start; at < end - quote.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
    found = Math.max(found, foundIn(filter.kindsOf(hash), false, true, 0));
  }
  return found;
}
