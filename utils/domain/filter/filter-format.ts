/*
 * The format of the filter, which the build writes and the content script reads: a set of hashes of words, so that a few
 * kilobytes hold thousands of them. A word that is in the set is always found; another one is found by chance once in some
 * ten thousand times.
 */

/** How a word of the filter may be written, and what it says of the page. Values of three bits. */
export const Kind = {
  /** A clear word in any case. */
  anyCase: 0,
  /** A clear name: its first letter is no lower-case letter. */
  name: 1,
  /** A clear symbol: with two capitals or without lower-case letters. */
  symbol: 2,
  /** A well-known coin's word that counts on short pages, in any case. */
  shortPage: 3,
  /** The same, not in lower case. */
  shortPageCapital: 4,
  /** The first letters of a clear word in another script. */
  native: 5,
  /** The same for short pages. */
  nativeShortPage: 6,
} as const;

/** A packed entry: the upper `bucketBits` of its key say where it is kept, these lower bits what is kept. */
export const bucketBits = 9;
const kindBits = 3;
const restBits = 15;
/** Six bits in each letter: three letters for an entry. */
export const lettersPerEntry = 3;
export const entryLetter = 0x3f;

/** The bits that are kept of a key, with its kind. */
export function keptBits(key: number, kind: number): number {
  return (((key >>> (32 - bucketBits - restBits)) & ((1 << restBits) - 1)) << kindBits) | kind;
}

/** The bucket of a key. */
export function bucketOf(key: number): number {
  return key >>> (32 - bucketBits);
}

/** The key of a word's or phrase's hash. All of its bits depend on all of the hash. */
export function keyOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) >>> 0;
}

/** The hash of a phrase of which `hash` is the beginning and `next` its next word. */
export function phraseHash(hash: number, next: number): number {
  return (Math.imul(hash, 0x9e3779b1) ^ next) | 0;
}

/** Bits for the words with which phrases begin. */
export const beginningBits = 0x800;

/** The number of a word's bit among those of the words with which phrases begin: other words may have the same. */
export function beginningBit(hash: number): number {
  return keyOf(hash) & (beginningBits - 1);
}

/** Bits in one letter of the string that has those, and the letter without any. */
export const bitsPerLetter = 4;
export const firstLetter = 0x61;

/** The words of a phrase that are compared: of longer ones the first three. */
export const comparedWords = 3;

/** The letters of words in other scripts that are compared: without spaces between. */
export const mostNativeLetters = 6;

/** The hash of letters in other scripts, to which `code`, folded, is added. */
export function nativeHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193) ^ (hash >>> 13);
}

/** Whether a unit may stand between the parts of a name in another script, or be left out; it is not compared. */
export function isSeparator(code: number): boolean {
  return (
    code === 0x20 || code === 0xa0 || code === 0x2d || code === 0x30fb || code === 0xb7 || code === 0x2011
  );
}

/** A key of `stemKey` in the string that has them. */
export function stemLetters(key: number): string {
  return key.toString(36).padStart(3, '0');
}

/** Counts of entries per bucket are written as characters from this one on. */
export const firstCount = 0x30;
