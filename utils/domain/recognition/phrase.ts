import type { Risk } from '../coin/ambiguity.ts';
import type { Coin } from '../coin/coin.ts';

/** A way of writing a coin. */
export interface CoinPhrase {
  readonly form: 'symbol' | 'name';
  /** As the catalog writes it. */
  readonly text: string;
  readonly folded: string;
  readonly risk: Risk;
  /** May stand in lower case. */
  readonly lower: boolean;
  /** Its risk where it does. */
  readonly lowerRisk: Risk;
  /** A word of the reader's own: it counts wherever it stands. */
  readonly own: boolean;
  /** The coins that it can mean, the likeliest first. */
  readonly coins: Coin[];
}

/** A word that tells what a page speaks of. */
export interface Cue {
  readonly form: 'cue';
  readonly folded: string;
  /** How much of a clear mention it is worth: 1 for "cryptocurrency", less for "token". */
  readonly weight: number;
}

export type Phrase = CoinPhrase | Cue;
