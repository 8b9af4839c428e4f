import type { CoinId } from '../coin/coin.ts';
import type { PageMemory } from './memory.ts';

/** How sure a mention must be: `careful` marks less, `eager` marks more. */
export type Level = 'careful' | 'balanced' | 'eager';

/** A word of the reader's own for a coin. */
export interface ReaderAlias {
  readonly word: string;
  readonly coin: CoinId;
}

export interface RecognitionOptions {
  /** `balanced` where it is missing. */
  readonly level?: Level;
  /** Words that are never marked here, in any case; a muted symbol takes its cashtag with it. */
  readonly muted?: readonly string[];
  /** Words of the reader's own; they count wherever they stand as whole words, in any case. */
  readonly aliases?: readonly ReaderAlias[];
  /** The page's language as a BCP 47 tag, where it is known. */
  readonly language?: string;
  /** What earlier calls learnt of the same page; this call adds to it. Made by `emptyMemory`. */
  readonly memory?: PageMemory;
}
