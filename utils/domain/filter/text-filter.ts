import { stemKey } from '../recognition/stem-key.ts';
import { Kind, phraseHash } from './filter-format.ts';
import { asciiStep, isLetter, otherStep } from './letters.ts';
import { foundInNative, needsClosePass, plainForm } from './special-text.ts';
import { Found, foundIn, isSymbolCase } from './found.ts';
import type { PageFilter } from './page-filter.ts';
import { TextJoint } from './text-joint.ts';
import { foundInInflected, foundInPair, isCapitals } from './word-forms.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;
const CAPITAL_X = 0x58;
const SMALL_A = 0x61;
/** The bit that is set in ASCII lower-case letters and digits, and clear in capitals. */
const SMALL_BIT = 0x20;
const ASCII_END = 0x80;

const begins = 1 << Kind.begins;

/** Shorter words have no endings, and are no pairs in one word. */
const leastForms = 6;

/** Looks for the filter's words in the texts of a page, in the order of the page. */
export class TextFilter {
  readonly #filter: PageFilter;
  /** The hash of the last word, and that of the last two, where a phrase may begin with them; else 0. */
  #one = 0;
  #two = 0;
  #isOneSmall = false;
  #isTwoSmall = false;
  /** Whether the text that was read last has characters that only a close look understands. */
  #isSpecial = false;
  readonly #joint = new TextJoint();

  constructor(filter: PageFilter) {
    this.#filter = filter;
  }

  /** Forgets the texts before: the next one does not follow them. */
  reset(): void {
    this.#one = 0;
    this.#two = 0;
    this.#joint.clear();
  }

  /**
   * What the page's next text has, also together with the end of the texts before. One of `Found`.
   * @param joins whether the text before is of the same line, called where one ends and the other begins with a letter
   */
  look(text: string, joins: () => boolean): number {
    if (text === '') return Found.nothing;
    let found = 0;
    for (const joined of this.#joint.textsTo(text, joins)) {
      // A phrase of its own, so that the words before and after count once.
      found = Math.max(found, new TextFilter(this.#filter).#read(joined));
      if (found === Found.clear) return found;
    }
    return Math.max(found, this.#read(text));
  }

  #read(text: string): number {
    const one = this.#one;
    const two = this.#two;
    const isOneSmall = this.#isOneSmall;
    const isTwoSmall = this.#isTwoSmall;
    const found = this.#readWords(text);
    if (found === Found.clear || !this.#isSpecial) return found;
    const plain = plainForm(text);
    const inNative = foundInNative(this.#filter, plain ?? text);
    if (plain === null || inNative === Found.clear) return Math.max(found, inNative);
    // The phrase that the texts before begin goes on in the plain form.
    this.#one = one;
    this.#two = two;
    this.#isOneSmall = isOneSmall;
    this.#isTwoSmall = isTwoSmall;
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
      found = Math.max(found, this.#lookUp(text, start, at, hash, isSmall));
      if (found === Found.clear) return found;
    }
    this.#isSpecial = isSpecial;
    return found;
  }

  /** Looks up a word, and the phrases that may end with it. */
  #lookUp(text: string, start: number, end: number, hash: number, isSmall: boolean): number {
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
    this.#one = !isSmall || (kinds & begins) !== 0 ? hash : 0;
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

/** `$` before a letter, and not after one: "US$" is a currency. */
function isCashtag(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  const isAscii = asciiStep[next] !== undefined && asciiStep[next] >= SMALL_A;
  return isAscii && !(at > 0 && isLetter(text.charCodeAt(at - 1)));
}

/** `.X` after a word and not before one: "SOL.X", not "A.X.E." */
function isTicker(text: string, at: number): boolean {
  if (text.charCodeAt(at + 1) !== CAPITAL_X || at < 2) return false;
  if (!isLetter(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at - 2))) return false;
  if (at + 2 >= text.length) return true;
  const next = text.charCodeAt(at + 2);
  return !isLetter(next) && !(next === DOT && at + 3 < text.length && isLetter(text.charCodeAt(at + 3)));
}
