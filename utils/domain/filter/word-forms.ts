import { pairQuotes } from '../recognition/quote-currencies.ts';
import { stablecoinPair } from '../recognition/relevance-limits.ts';
import { longestWord, shortestStem } from '../recognition/stem-key.ts';
import { Found, foundIn } from './found.ts';
import { asciiStep, otherStep } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

const SMALL_A = 0x61;

function hashOn(hash: number, code: number): number {
  return ((hash << 5) - hash + (code < 0x80 ? asciiStep[code]! : otherStep(code))) | 0;
}

/** Words that only begin like a name or like crypto. The endings themselves are too long for this script. */
const otherWords = /^ether(?:nets?|eal|eally|ic)$|^[ck]r[iy]pto(?:gra|log|gam|spor|zo)|^tethered$/;

/** What a word of at least six letters says as a form of a name or topic word, whose endings are not looked at. */
export function foundInInflected(filter: PageFilter, text: string, isSmall: boolean): number {
  const word = text.slice(0, longestWord).replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  if (otherWords.test(word)) return Found.nothing;
  if (/^[ck]r[iy]pto/.test(word)) return Found.clear;
  let found: number = Found.nothing;
  let hash = 0;
  for (let at = 0; at < word.length - 1; at += 1) {
    hash = hashOn(hash, word.charCodeAt(at));
    const kinds = at + 1 < shortestStem ? 0 : filter.kindsOf(hash);
    // A final a may have given way to the ending: "Solany".
    const withVowel = at + 2 < shortestStem ? 0 : filter.kindsOf(hashOn(hash, SMALL_A));
    if ((kinds | withVowel) !== 0) found = Math.max(found, foundIn(kinds | withVowel, isSmall, false, 0));
  }
  return found;
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
