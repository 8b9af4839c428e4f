import { stemKey } from '../recognition/stem-key.ts';
import { phraseHash } from './filter-format.ts';
import { Found, foundIn, isSymbolCase } from './found.ts';
import type { PageFilter } from './page-filter.ts';
import { foundInInflected, foundInPair, isCapitals } from './word-forms.ts';

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
