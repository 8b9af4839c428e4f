/** A price that an article gives for a coin, in the sentence of a mention. */
export interface ArticleFigure {
  /** In `currency`; finite and above 0. */
  readonly price: number;
  /** Lower-case code of the unit that the article writes. */
  readonly currency: string;
  /** `stated`: what the coin is said to cost. `target`: what it could, should or would. */
  readonly kind: 'stated' | 'target';
}
