/** The first code unit of the scripts that `scanNative` reads, from Greek on. */
export const firstNative = 0x370;

/** Letters that `scanNative` reads: as they are, and those that `plainText` makes of half-width kana and mathematical Greek. */
const nativeLetter = /[\u0370-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\uff61-\uff9f\ud835]/;

/** Whether a text may have letters of such a script. Takes no time for a text in Latin-1, which engines store as bytes. */
export function hasNativeLetters(text: string): boolean {
  return nativeLetter.test(text);
}

/** The first code unit of the scripts without spaces between words, from Thai on. */
export const firstUnspaced = 0xe00;

/** The number of words, with a fraction, of so many letters in scripts with spaces and in the others. */
export function wordsOf(spaced: number, unspaced: number): number {
  return spaced / 6 + unspaced / 2;
}
