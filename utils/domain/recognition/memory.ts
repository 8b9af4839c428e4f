import type { Coin } from '../coin/coin.ts';
import type { CoinPhrase } from './phrase.ts';

/** How a coin shows on a page so far. */
export interface Presence {
  /** The first words found for it, folded. */
  readonly folded: string;
  /** It goes by other words as well. */
  several: boolean;
  /** The best score of its mentions. */
  best: number;
}

/**
 * What was learnt of a page that is read piece by piece. The evidence of earlier pieces counts for later ones,
 * so that a paragraph which is added, or changes, is judged as a part of its page.
 */
export interface PageMemory {
  words: number;
  /** Sums of the weights of clear signs and of signs that crypto shares with other things. */
  clear: number;
  shared: number;
  readonly presences: Map<Coin, Presence>;
  /** What the page says a symbol stands for: a coin, or (null) something that is none. */
  readonly namings: Map<CoinPhrase, Coin | null>;
}

/** The memory of a page of which nothing was read. */
export function emptyMemory(): PageMemory {
  return { words: 0, clear: 0, shared: 0, presences: new Map(), namings: new Map() };
}
