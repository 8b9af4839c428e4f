import type { Coin } from '../coin/coin.ts';
import type { CoinPhrase, Cue } from './phrase.ts';

/** How a mention shows that it is one: `$BTC`, `#BTC`, `BTC.X`, `BTCUSDT`, `BTC/USD`, or not at all. */
export type Mark = 'none' | 'cashtag' | 'hashtag' | 'ticker' | 'pair';

/** A word of the page that could be a coin. */
export interface Candidate {
  readonly paragraph: number;
  /** Of the word itself, without `$` or `#`. */
  readonly start: number;
  readonly end: number;
  readonly phrase: CoinPhrase;
  readonly mark: Mark;
  /** The likeliest coin so far. */
  coin: Coin;
  // NaN until it is judged: fields that begin as whole numbers cost a new layout at the first fraction.
  /** What its own sentence says, in log odds, without the page. */
  own: number;
  /** What capitals all about it take away; not in a list of symbols. */
  shouted: number;
  /** What counts only on a page that speaks of crypto: a price or an amount beside it. */
  ambient: number;
  /** The sum of all evidence. */
  score: number;
  /** It counts as true while others are judged. */
  held: boolean;
  /** Bits of `Reason`. */
  why: number;
  /** The word that `Reason.beside` is about. */
  beside: string;
}

/** A word that tells what the page speaks of. */
export interface Sign {
  readonly paragraph: number;
  readonly cue: Cue;
}

/** What one pass over the page finds. */
export interface Finds {
  readonly candidates: Candidate[];
  readonly signs: Sign[];
  /** Words in each paragraph. */
  readonly words: number[];
}
