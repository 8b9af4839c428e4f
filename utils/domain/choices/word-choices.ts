import type { CoinId } from '../coin/coin.ts';
import type { Correction } from './choice.ts';

/** The reader's choices about words that a page asked for, and no others. */
export interface WordChoices {
  /** The words that are not marked. */
  readonly muted: readonly string[];
  readonly corrections: readonly Correction[];
  /** Words without an answer, as the tab is over its limit: the page asks again later. */
  readonly later: readonly string[];
}

/** The choices about these words, which have the form of `foldWord`. */
export function choicesFor(
  words: readonly string[],
  { muted, corrections }: Pick<WordChoices, 'muted' | 'corrections'>,
): WordChoices {
  const wanted = new Set(words);
  return {
    muted: muted.filter((word) => wanted.has(word)),
    corrections: corrections.filter(({ word }) => wanted.has(word)),
    later: [],
  };
}

/** The coin that a word stands for, or null where the word is muted. */
export function coinFor(
  word: string,
  coin: CoinId,
  { muted, corrections }: Pick<WordChoices, 'muted' | 'corrections'>,
): CoinId | null {
  if (muted.includes(word)) return null;
  return corrections.find((each) => each.word === word && each.from === coin)?.to ?? coin;
}
