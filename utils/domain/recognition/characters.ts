import { firstNative } from './native-letters.ts';

/** Bits of `charClass`. */
export const UPPER = 1;
export const LOWER = 2;
export const DIGIT = 4;
/** A letter outside ASCII, of a script that puts spaces between words. */
export const OTHER_LETTER = 8;

/** The ranges of such letters: start, end, start, end. 0x20ae is ₮, as in USD₮. */
const letterRanges = [
  0xc0, 0xe00, 0xec0, 0x2000, 0x2c00, 0x2e00, 0xa640, 0xac00, 0xfb00, 0xfe00, 0x20ae, 0x20af,
];

/** Characters in these ranges that are no letters: × and ÷, and punctuation such as the Arabic comma and the danda. */
const exceptions = [
  0xd7, 0xf7, 0x37e, 0x387, 0x55d, 0x589, 0x58a, 0x5be, 0x5c3, 0x5f3, 0x5f4, 0x60c, 0x61b, 0x61f, 0x66a,
  0x66b, 0x66c, 0x6d4, 0x964, 0x965, 0x970,
];

/**
 * Class bits for every UTF-16 code unit; 0 for all that separates words. Han, Kana, Hangul and Thai are 0 too: they
 * are written without spaces, so a symbol may stand directly between their characters.
 */
export const charClass = new Uint8Array(65536);

/**
 * What a code unit adds to the hash of its word, ASCII capitals folded; 0 where it is not part of a word. Outside
 * ASCII only seven bits are used: the letters are compared after the hash anyway.
 */
export const hashStep = new Uint8Array(65536);

charClass.fill(DIGIT, 0x30, 0x3a);
charClass.fill(UPPER, 0x41, 0x5b);
charClass.fill(LOWER, 0x61, 0x7b);
for (let code = 0x30; code < 0x7b; code += 1) hashStep[code] = charClass[code] === 0 ? 0 : fold(code);
for (let at = 0; at < letterRanges.length; at += 2) {
  const [from = 0, to = 0] = letterRanges.slice(at, at + 2);
  charClass.fill(OTHER_LETTER, from, to);
  hashStep.fill(0x80, from, to);
}
const block = new Uint8Array(64).map((_, low) => low | 0x80);
for (const [from, to] of [
  [0xc0, 0xe00],
  [0xec0, 0x2000],
] as const) {
  for (let at = from; at < to; at += 64) hashStep.set(block, at);
}
// Words of other scripts are read by `scanNative`. Between them, and glued to their letters, Latin words are words.
hashStep.fill(0, firstNative, 0xe00);
for (const code of exceptions) {
  charClass[code] = 0;
  hashStep[code] = 0;
}

/** True where `code` is part of a word. */
export function isWord(code: number): boolean {
  return charClass[code] !== 0;
}

/** Bits of `textTraits`: a script with names of its own, and a character that `plainText` replaces. */
export const NATIVE = 1;
export const ODD = 2;

/** What a code unit makes necessary besides the reading of Latin words. */
export const textTraits = new Uint8Array(65536);
for (const [from, to] of [
  [firstNative, 0xe80],
  [0x3040, 0x3100],
  [0x4e00, 0xa000],
  [0xac00, 0xd7b0],
] as const)
  textTraits.fill(NATIVE, from, to);
for (const [from, to] of [
  [0xad, 0xae],
  [0x130, 0x131],
  [0x300, 0x350],
  [0x1d00, 0x1d23],
  [0x200b, 0x2010],
  [0x202a, 0x202f],
  [0x2060, 0x206a],
  [0xd835, 0xd836],
  [0xfeff, 0xffa0],
] as const)
  textTraits.fill(ODD, from, to);

/** Folds an ASCII capital; everything else stays. */
export function fold(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}

const encoder = new TextEncoder();

/** The buffer for texts of up to this many UTF-16 units is reused; longer ones get a buffer of their own. */
const reusedUnits = 40_000;
let buffer = new Uint8Array(0);

/** A text as UTF-8: the first `length` of `bytes`, which the next call overwrites. */
export function encode(text: string): { readonly bytes: Uint8Array; readonly length: number } {
  const room = text.length * 3;
  let bytes = buffer;
  if (bytes.length < room) {
    bytes = new Uint8Array(room);
    if (text.length <= reusedUnits) buffer = bytes;
  }
  return { bytes, length: encoder.encodeInto(text, bytes).written };
}
