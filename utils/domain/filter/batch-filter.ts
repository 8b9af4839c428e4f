import { stemKey } from '../recognition/stem-key.ts';
import { codeAt } from '../recognition/utf8.ts';
import { Kind, phraseHash } from './filter-format.ts';
import { asciiStep, otherStep } from './letters.ts';
import type { PageFilter } from './page-filter.ts';
import { needsClosePass } from './special-text.ts';
import { foundInInflected, foundInPair } from './word-forms.ts';

const DOLLAR = 0x24;
const DOT = 0x2e;
const CAPITAL_X = 0x58;
const SMALL_A = 0x61;
const SMALL_BIT = 0x20;
const ASCII_END = 0x80;
const begins = 1 << Kind.begins;
/** Kinds that count in lower case, and in capitals: without those for short pages, and with them. */
const clearSmall = 1 << Kind.anyCase;
const anySmall = clearSmall | (1 << Kind.shortPage);
const clearKinds = clearSmall | (1 << Kind.name) | (1 << Kind.symbol);
const anyKinds = clearKinds | anySmall | (1 << Kind.shortPageCapital);
const leastForms = 6;

/** Between the texts of a batch. */
const separator = '\0';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
let buffer = new Uint8Array(0);

/** What a byte adds to the hash of its word; 0 for those outside ASCII. */
const byteStep = new Uint8Array(0x100);
byteStep.set(asciiStep);

/**
 * A first look at many texts at once, which is enough for nearly all of them. Reads UTF-8, since reading a character of a string
 * makes the engine check how the string is stored. Says yes wherever `TextFilter` finds something without joining texts, and too
 * often where that depends on other scripts.
 */
export class BatchFilter {
  readonly #filter: PageFilter;
  /** As in `TextFilter`. */
  #one = 0;
  #two = 0;

  constructor(filter: PageFilter) {
    this.#filter = filter;
  }

  reset(): void {
    this.#one = 0;
    this.#two = 0;
  }

  /**
   * Whether the next texts of the page may have one of the filter's words.
   * @param hasShortPageWord whether the words that count on short pages alone are known to be there
   */
  mayHave(texts: readonly string[], hasShortPageWord: boolean): boolean {
    const joined = texts.join(separator) + separator;
    if (buffer.length < joined.length * 3) buffer = new Uint8Array(joined.length * 3);
    const { written } = encoder.encodeInto(joined, buffer);
    return this.#scan(
      buffer,
      written,
      hasShortPageWord ? clearSmall : anySmall,
      hasShortPageWord ? clearKinds : anyKinds,
    );
  }

  #scan(bytes: Uint8Array, length: number, small: number, capital: number): boolean {
    const filter = this.#filter;
    let may = false;
    let at = 0;
    while (at < length) {
      const start = at;
      const first = bytes[at]!;
      let byte = first;
      let hash = 0;
      let cases = SMALL_BIT;
      for (;;) {
        let step = byteStep[byte]!;
        while (step !== 0) {
          hash = ((hash << 5) - hash + step) | 0;
          cases &= byte;
          at += 1;
          byte = bytes[at]!;
          step = byteStep[byte]!;
        }
        if (byte < ASCII_END) break;
        const code = codeAt(bytes, at);
        may ||= needsClosePass(code);
        step = otherStep(code);
        if (step === 0) break;
        hash = ((hash << 5) - hash + step) | 0;
        at += byte < 0xe0 ? 2 : 3;
        byte = bytes[at]!;
      }
      if (at === start) {
        const next = bytes[at + 1]!;
        const afterGap = next === 0 ? bytes[at + 2]! : next;
        if (byte === DOLLAR) may ||= byteStep[afterGap]! >= SMALL_A;
        else if (byte === DOT) may ||= afterGap === CAPITAL_X;
        at += byte < ASCII_END ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        continue;
      }
      const isSmall = first >= SMALL_A && first < ASCII_END && cases !== 0;
      const kinds = filter.kindsOf(hash);
      const two = this.#one === 0 ? 0 : phraseHash(this.#one, hash);
      if (kinds !== 0) may ||= (kinds & (isSmall ? small : capital)) !== 0;
      if (two !== 0) may ||= (filter.kindsOf(two) & capital) !== 0;
      if (this.#two !== 0) may ||= (filter.kindsOf(phraseHash(this.#two, hash)) & capital) !== 0;
      this.#two = two;
      this.#one = !isSmall || (kinds & begins) !== 0 ? hash : 0;
      if (may || at - start < leastForms) continue;
      const isCapital = !isSmall && isCapitals(bytes, start, at);
      if (
        isCapital ||
        filter.hasStem(stemKey(first, bytes[start + 1]!, bytes[start + 2]!, bytes[start + 3]!))
      ) {
        const word = decoder.decode(bytes.subarray(start, at));
        may =
          foundInInflected(filter, word, isSmall) !== 0 ||
          (isCapital && foundInPair(filter, word, 0, word.length) !== 0);
      }
    }
    return may;
  }
}

function isCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at]!;
    if ((byte < 0x41 || byte > 0x5a) && (byte < 0x30 || byte > 0x39)) return false;
  }
  return true;
}
