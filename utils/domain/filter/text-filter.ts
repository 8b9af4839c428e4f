import { asciiStep, otherStep } from './letters.ts';
import { foundInNative, needsClosePass, plainForm } from './special-text.ts';
import { Found } from './found.ts';
import type { PageFilter } from './page-filter.ts';
import { isCashtag, isTicker } from './signs.ts';
import { WordLook } from './word-look.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;
const SMALL_A = 0x61;
/** The bit that is set in ASCII lower-case letters and digits, and clear in capitals. */
const SMALL_BIT = 0x20;
const ASCII_END = 0x80;

/**
 * Looks at each word of the texts of a page, in the order of the page, also for what counts on short pages alone. Slower than
 * `firstHit`, which has a pattern for the other words.
 */
export class TextFilter {
  readonly #filter: PageFilter;
  readonly #words: WordLook;
  /** Whether the text that was read last has characters that only a close look understands. */
  #isSpecial = false;

  constructor(filter: PageFilter) {
    this.#filter = filter;
    this.#words = new WordLook(filter);
  }

  /** What the page's next text has, also as the end of a phrase that the texts before begin: one of `Found`. */
  look(text: string): number {
    const before = this.#words.state;
    const found = this.#readWords(text);
    if (found === Found.clear || !this.#isSpecial) return found;
    const plain = plainForm(text);
    const inNative = foundInNative(this.#filter, plain ?? text);
    if (plain === null || inNative === Found.clear) return Math.max(found, inNative);
    // The phrase that the texts before begin goes on in the plain form.
    this.#words.state = before;
    return Math.max(found, inNative, this.#readWords(plain));
  }

  #readWords(text: string): number {
    const { length } = text;
    let found: number = Found.nothing;
    let isSpecial = false;
    let at = 0;
    while (at < length) {
      const start = at;
      const first = text.charCodeAt(at);
      let code = first;
      let hash = 0;
      let cases = SMALL_BIT;
      for (;;) {
        let step: number;
        if (code < ASCII_END) {
          step = asciiStep[code]!;
          if (step === 0) break;
          cases &= code;
        } else {
          isSpecial ||= needsClosePass(code);
          step = otherStep(code);
          if (step === 0) break;
        }
        // As in `firstWordHash`.
        hash = ((hash << 5) - hash + step) | 0;
        at += 1;
        if (at === length) break;
        code = text.charCodeAt(at);
      }
      if (at === start) {
        if (code === DOLLAR ? isCashtag(text, at) : code === DOT && isTicker(text, at)) return Found.clear;
        at += 1;
        continue;
      }
      const isSmall = first >= SMALL_A && first < ASCII_END && cases !== 0;
      found = Math.max(found, this.#words.look(text, start, at, hash, isSmall));
      if (found === Found.clear) return found;
    }
    this.#isSpecial = isSpecial;
    return found;
  }
}

/** The number of the first text with a word that counts on short pages, or on all; -1 for none. As `firstHit`. */
export function firstShortPageHit(filter: PageFilter, texts: readonly string[]): number {
  const reader = new TextFilter(filter);
  return texts.findIndex((text) => reader.look(text) !== Found.nothing);
}
