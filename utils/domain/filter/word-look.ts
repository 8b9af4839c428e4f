import { pairQuotes } from '../recognition/quote-currencies.ts';
import { stablecoinPair } from '../recognition/relevance-limits.ts';
import { longestWord, shortestStem, stemKey } from '../recognition/stem-key.ts';
import { phraseHash } from './filter-format.ts';
import { Found, foundIn, isSymbolCase } from './found.ts';
import { asciiStep, otherStep } from './letters.ts';
import type { PageFilter } from './page-filter.ts';

/** Shorter words have no endings, and are no pairs in one word. */
const leastForms = 6;

/** Looks words up in the filter, in the order of the text. */
export class WordLook {
  readonly #filter: PageFilter;
  /** The hash of the last word, and that of the last two, where a phrase may begin with them; else 0. */
  #one = 0;
  #two = 0;
  #isOneSmall = false;
  #isTwoSmall = false;

  constructor(filter: PageFilter) {
    this.#filter = filter;
  }

  /** Forgets the words before. */
  reset(): void {
    this.#one = 0;
    this.#two = 0;
  }

  /** Whether the next word may be part of a phrase. */
  get isPhraseOpen(): boolean {
    return this.#one !== 0 || this.#two !== 0;
  }

  /**
   * What the next word of a text says, by itself and as the end of a phrase: one of `Found`.
   * @param hash as `firstWordHash` has it
   * @param isSmall whether the word is in lower case
   */
  look(text: string, start: number, end: number, hash: number, isSmall: boolean): number {
    const filter = this.#filter;
    const kinds = filter.kindsOf(hash);
    let found: number = Found.nothing;
    if (kinds !== 0)
      found = foundIn(kinds, isSmall, !isSmall && isSymbolCase(text, start, end), text.charCodeAt(start));
    let two = 0;
    if (this.#one !== 0) {
      two = phraseHash(this.#one, hash);
      const ofTwo = filter.kindsOf(two);
      if (ofTwo !== 0) found = Math.max(found, foundIn(ofTwo, this.#isOneSmall, false, 0));
    }
    if (this.#two !== 0) {
      const ofThree = filter.kindsOf(phraseHash(this.#two, hash));
      if (ofThree !== 0) found = Math.max(found, foundIn(ofThree, this.#isTwoSmall, false, 0));
    }
    this.#two = two;
    this.#isTwoSmall = this.#isOneSmall;
    this.#one = filter.mayBegin(hash) ? hash : 0;
    this.#isOneSmall = isSmall;
    return end - start < leastForms ? found : Math.max(found, this.#lookAtForms(text, start, end, isSmall));
  }

  /** A long word may be a form of a name, or a pair of symbols. */
  #lookAtForms(text: string, start: number, end: number, isSmall: boolean): number {
    const filter = this.#filter;
    if (!isSmall && isCapitals(text, start, end))
      return Math.max(
        foundInPair(filter, text, start, end),
        foundInInflected(filter, text.slice(start, end), false),
      );
    const stem = stemKey(
      text.charCodeAt(start),
      text.charCodeAt(start + 1),
      text.charCodeAt(start + 2),
      text.charCodeAt(start + 3),
    );
    return filter.hasStem(stem) ? foundInInflected(filter, text.slice(start, end), isSmall) : Found.nothing;
  }
}

const SMALL_A = 0x61;

function hashOn(hash: number, code: number): number {
  return ((hash << 5) - hash + (code < 0x80 ? asciiStep[code]! : otherStep(code))) | 0;
}

/** Words that only begin like a name or like crypto. The endings themselves are too long for this script. */
const otherWords = /^ether(?:nets?|eal|eally|ic)$|^[ck]r[iy]pto(?:gra|log|gam|spor|zo)|^tethered$/;

/** What a word of at least six letters says as a form of a name or topic word, whose endings are not looked at. */
function foundInInflected(filter: PageFilter, text: string, isSmall: boolean): number {
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
function isCapitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if ((code < 0x41 || code > 0x5a) && (code < 0x30 || code > 0x39)) return false;
  }
  return true;
}

/** What a word in capitals says as a pair in one word, such as `BTCUSDT`. */
function foundInPair(filter: PageFilter, text: string, start: number, end: number): number {
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
