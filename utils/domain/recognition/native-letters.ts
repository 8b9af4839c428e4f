/** The first code unit of the scripts that `scanNative` reads, from Greek on. */
export const firstNative = 0x370;

/** The first code unit of the scripts without spaces between words, from Thai on. */
export const firstUnspaced = 0xe00;

/** The number of words, with a fraction, of so many letters in scripts with spaces and in the others. */
export function wordsOf(spaced: number, unspaced: number): number {
  return spaced / 6 + unspaced / 2;
}
