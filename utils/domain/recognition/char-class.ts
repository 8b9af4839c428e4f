/** Bits of `charClass`. */
export const UPPER = 1;
export const LOWER = 2;
export const DIGIT = 4;
/** A letter outside ASCII, of a script that puts spaces between words. */
export const OTHER_LETTER = 8;
export const WORD = UPPER | LOWER | DIGIT | OTHER_LETTER;

/**
 * One byte of class bits for every UTF-16 code unit; 0 for what stands between words. Han, Kana, Hangul and
 * Thai count as 0: they write without spaces, and a symbol stands between their characters as between spaces.
 */
export const charClass: Uint8Array = makeTable();

function makeTable(): Uint8Array {
  const table = new Uint8Array(65536);
  const ranges: readonly (readonly [from: number, to: number, bits: number])[] = [
    [0x30, 0x39, DIGIT],
    [0x41, 0x5a, UPPER],
    [0x61, 0x7a, LOWER],
    [0xaa, 0xaa, OTHER_LETTER],
    [0xb5, 0xb5, OTHER_LETTER],
    [0xba, 0xba, OTHER_LETTER],
    [0xc0, 0x1fff, OTHER_LETTER],
    [0xd7, 0xd7, 0],
    [0xf7, 0xf7, 0],
    [0x0e00, 0x0eff, 0],
    // The tugrik sign is how Tether draws its T: USD₮.
    [0x20ae, 0x20ae, OTHER_LETTER],
    [0x2c00, 0x2dff, OTHER_LETTER],
    [0xa640, 0xabff, OTHER_LETTER],
    [0xfb00, 0xfdff, OTHER_LETTER],
    [0xfe70, 0xfefe, OTHER_LETTER],
  ];
  for (const [from, to, bits] of ranges) table.fill(bits, from, to + 1);
  return table;
}

/** True where `code` is part of a word. */
export function isWord(code: number): boolean {
  return (charClass[code]! & WORD) !== 0;
}

/** Folds an ASCII capital; everything else stays. */
export function fold(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 32 : code;
}
