/** In UTF-16 units. Inflected names that are shorter are other words too often: "tronu", "daily". */
export const shortestStem = 5;
/** In UTF-16 units. Longer words are read up to here. */
export const longestWord = 40;

/** The bit of `stemBits` for a word that begins with these four letters, in any case. */
export function stemKey(first: number, second: number, third: number, fourth: number): number {
  const letters = ((first & 31) << 15) | ((second & 31) << 10) | ((third & 31) << 5) | (fourth & 31);
  return Math.imul(letters, 0x9e3779b1) >>> 17;
}
