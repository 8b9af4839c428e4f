/** Bits of `charClass`. */
export const UPPER = 1;
export const LOWER = 2;
export const DIGIT = 4;
/** A letter outside ASCII of a script that puts spaces between words; neither case is known. */
export const OTHER_LETTER = 8;
/** A character of a script that writes without spaces (Han, Kana, Hangul, Thai): words of its own. */
export const DENSE = 16;
export const WORD = UPPER | LOWER | DIGIT | OTHER_LETTER;

const table = new Uint8Array(65536);

function fill(from: number, to: number, bits: number): void {
  table.fill(bits, from, to + 1);
}

fill(0x30, 0x39, DIGIT);
fill(0x41, 0x5a, UPPER);
fill(0x61, 0x7a, LOWER);
fill(0xc0, 0x1fff, OTHER_LETTER);
table[0xd7] = 0;
table[0xf7] = 0;
table[0xaa] = OTHER_LETTER;
table[0xb5] = OTHER_LETTER;
table[0xba] = OTHER_LETTER;
// The tugrik sign is how Tether draws its T: USD₮.
table[0x20ae] = OTHER_LETTER;
fill(0x0e00, 0x0eff, DENSE);
fill(0x2c00, 0x2dff, OTHER_LETTER);
fill(0x3040, 0x318f, DENSE);
fill(0x31a0, 0xa48f, DENSE);
fill(0xa4d0, 0xabff, OTHER_LETTER);
fill(0xac00, 0xd7ff, DENSE);
fill(0xf900, 0xfaff, DENSE);
fill(0xfb00, 0xfdff, OTHER_LETTER);
fill(0xfe70, 0xfefe, OTHER_LETTER);

/** One byte of class bits for every UTF-16 code unit; 0 for what stands between words. */
export const charClass: Uint8Array = table;
