/** What a word next to a candidate hints at. Bits: one word may be several hints. */
export const Hint = {
  crypto: 1,
  asset: 2,
  market: 4,
  company: 8,
  stock: 16,
  quantity: 32,
  article: 64,
} as const;

/** A word next to a candidate, with its bits of `Hint`. */
export interface Neighbour {
  readonly word: string;
  readonly hints: number;
}
