import { DIGIT, UPPER, charClass, hashStep, textTraits } from './characters.ts';
import { codeAt, sizeAt, unitsAt } from './utf8.ts';
import { stemKey } from './stem-key.ts';
import { bitsLength, findEntry, smallBitsLength } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

const DOLLAR = 0x24;
const HASH = 0x23;
const SMALL_A = 0x61;
/** The bit that is set in ASCII lower-case letters and digits, and clear in capitals. */
const SMALL_BIT = 0x20;
const ASCII_END = 0x80;

/** In place of an entry: the word is in capitals and not in the index. */
const CAPITALS = -1;
/** In place of an entry: the word is not in the index, but begins like a name that is often inflected. */
export const STEM = -3;
/** In place of an entry: a NUL. The number of words since the last NUL stands in place of the end. */
export const NUL = -2;

/** `hashStep` for ASCII; 0 for all other bytes. */
const byteStep = new Uint8Array(256);
byteStep.set(hashStep.subarray(0, ASCII_END));

/** True for capitals and digits only, as in `BTCUSDT`. */
function isCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at -= 1) {
    if ((charClass[bytes[at]!]! & (UPPER | DIGIT)) === 0) return false;
  }
  return true;
}

/**
 * Reads UTF-8 that ends with a NUL and writes three numbers into `found` for each word in the index, each word in
 * capitals and each NUL: start and end, in UTF-16 units, and the entry of the index, `CAPITALS` or `NUL`. Returns how
 * many numbers were written; the rest of `found` is left from earlier calls, as reusing the array saves memory. Most
 * words are rejected by one look-up in a small filter. Reads bytes, since reading a character of a string makes the
 * engine check how the string is stored. One more number follows: the bits of `textTraits` of all characters.
 */
export function readWords(bytes: Uint8Array, length: number, index: WordIndex, found: number[]): number {
  const { bits, smallBits, slots, hashes, small, stemBits } = index;
  let traits = 0;
  /** Number of bytes minus number of UTF-16 units up to `at`. */
  let surplus = 0;
  let words = 0;
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    const first = bytes[at]!;
    const unit = at - surplus;
    let byte = first;
    let hash = 0;
    let cases = SMALL_BIT;
    for (;;) {
      let step = byteStep[byte]!;
      while (step !== 0) {
        // As in `firstWordHash`; before the loop is optimised a call would cost more than the rest of it.
        hash = ((hash << 5) - hash + step) | 0;
        cases &= byte;
        at += 1;
        byte = bytes[at]!;
        step = byteStep[byte]!;
      }
      if (byte < ASCII_END) break;
      const code = codeAt(bytes, at);
      traits |= textTraits[code]!;
      step = hashStep[code]!;
      if (step === 0) break;
      hash = ((hash << 5) - hash + step) | 0;
      const size = sizeAt(bytes, at);
      surplus += size - 1;
      at += size;
      byte = bytes[at]!;
    }
    if (at === start) {
      if (first < ASCII_END) {
        at += 1;
        if (first !== 0) continue;
        found[count] = unit;
        found[count + 1] = words;
        found[count + 2] = NUL;
        count += 3;
        words = 0;
      } else {
        const size = sizeAt(bytes, at);
        surplus += size - unitsAt(bytes, at);
        at += size;
      }
      continue;
    }
    words += 1;
    const mixed = hash ^ (hash >>> 16);
    let plain = first >= SMALL_A && first < ASCII_END && cases !== 0;
    if (plain && start > 0) {
      const before = bytes[start - 1]!;
      plain = before !== DOLLAR && before !== HASH;
    }
    const known = plain
      ? smallBits[(mixed >>> 3) & (smallBitsLength - 1)]!
      : bits[(mixed >>> 3) & (bitsLength - 1)]!;
    let entry = ((known >>> (mixed & 7)) & 1) === 0 ? -1 : findEntry(slots, hashes, hash);
    // A word in lower case is rejected ("the" is not THE), but "wBTC" is WBTC and "$xrp" is XRP.
    if (entry < 0 || (plain && small[entry] === 0)) {
      if (at - start <= 5) continue;
      if (first < SMALL_A && isCapitals(bytes, start, at)) entry = CAPITALS;
      else {
        const stem = stemKey(first, bytes[start + 1]!, bytes[start + 2]!, bytes[start + 3]!);
        if (((stemBits[stem >>> 3]! >>> (stem & 7)) & 1) === 0) continue;
        entry = STEM;
      }
    }
    found[count + 2] = entry;
    found[count] = unit;
    found[count + 1] = at - surplus;
    count += 3;
  }
  found[count] = traits;
  return count;
}
