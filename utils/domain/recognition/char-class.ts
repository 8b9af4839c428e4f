/** Bits of `charClass`. */
export const UPPER = 1;
export const LOWER = 2;
export const DIGIT = 4;
/** A letter outside ASCII, of a script that puts spaces between words. */
export const OTHER_LETTER = 8;

/** Where such letters are, in blocks of 64. ₮ is how Tether draws its T: USD₮. */
const letters = [0xc0, 0xe00, 0xec0, 0x2000, 0x2c00, 0x2e00, 0xa640, 0xac00, 0xfb00, 0xfe00, 0x20ae, 0x20af];

/** What is among them and no letter: × and ÷. */
const noLetters = [0xd7, 0xf7];

/**
 * One byte of class bits for every UTF-16 code unit; 0 for what stands between words. Han, Kana, Hangul and
 * Thai count as 0: they write without spaces, and a symbol stands between their characters as between spaces.
 */
export const charClass = new Uint8Array(65536);

/**
 * What a code unit adds to the hash of its word, ASCII capitals folded; 0 where it is not part of a word. Beyond
 * ASCII only seven bits count: words that meet in one hash are told apart by their letters.
 */
export const hashStep = new Uint8Array(65536);

charClass.fill(DIGIT, 0x30, 0x3a);
charClass.fill(UPPER, 0x41, 0x5b);
charClass.fill(LOWER, 0x61, 0x7b);
for (let code = 0x30; code < 0x7b; code += 1) hashStep[code] = charClass[code] === 0 ? 0 : fold(code);
for (let at = 0; at < letters.length; at += 2) {
  const [from = 0, to = 0] = letters.slice(at, at + 2);
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
for (const code of noLetters) {
  charClass[code] = 0;
  hashStep[code] = 0;
}

/** True where `code` is part of a word. */
export function isWord(code: number): boolean {
  return charClass[code] !== 0;
}

/** Folds an ASCII capital; everything else stays. */
export function fold(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}
