import { DIGIT, UPPER, charClass, hashStep } from './char-class.ts';
import { codeAt, sizeAt, unitsAt } from './utf8.ts';
import { bitsLength, findEntry, smallBitsLength } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

const DOLLAR = 0x24;
const HASH = 0x23;
const SMALL_A = 0x61;
/** The bit of ASCII that small letters and digits have, and capitals have not. */
const SMALL_BIT = 0x20;
const ASCII_END = 0x80;

/** In place of an entry: the word is in capitals and not in the index. */
export const CAPITALS = -1;
/** In place of an entry: here is a NUL, and the number of words since the last one stands in place of an end. */
export const NUL = -2;

/** `hashStep` for ASCII; 0 for all other bytes. */
const byteStep = new Uint8Array(256);
byteStep.set(hashStep.subarray(0, ASCII_END));

/** Capitals and digits alone, as `BTCUSDT`. */
function isCapitals(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = end - 1; at >= start; at -= 1) {
    if ((charClass[bytes[at]!]! & (UPPER | DIGIT)) === 0) return false;
  }
  return true;
}

/**
 * Reads UTF-8 that ends with a NUL, and writes into `found` what may be of interest: start and end, in UTF-16 units,
 * and the entry of the index, `CAPITALS` or `NUL`. Returns how many numbers these are; behind them may stand those of
 * the last call, as an array that is used again costs no memory. A word costs one look into a small table and, nearly
 * always, no more. Bytes, as each character of a string costs a look at how the string is stored.
 */
export function readWords(bytes: Uint8Array, length: number, index: WordIndex, found: number[]): number {
  const { bits, smallBits, slots, hashes, small } = index;
  /** How many more bytes than units there are up to `at`. */
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
        // As in `firstWordHash`; a call here would cost more than all the rest before the loop is optimised.
        hash = ((hash << 5) - hash + step) | 0;
        cases &= byte;
        at += 1;
        byte = bytes[at]!;
        step = byteStep[byte]!;
      }
      if (byte < ASCII_END) break;
      step = hashStep[codeAt(bytes, at)]!;
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
    if (((known >>> (mixed & 7)) & 1) !== 0) {
      const entry = findEntry(slots, hashes, hash);
      // "the" is not THE, but "wBTC" is WBTC and "$xrp" is XRP.
      if (entry < 0 || (plain && small[entry] === 0)) continue;
      found[count + 2] = entry;
    } else if (first < SMALL_A && at - start > 5 && isCapitals(bytes, start, at)) found[count + 2] = CAPITALS;
    else continue;
    found[count] = unit;
    found[count + 1] = at - surplus;
    count += 3;
  }
  return count;
}
