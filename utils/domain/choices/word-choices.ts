import type { CoinId } from '../coin/coin.ts';
import type { Correction } from './choice.ts';

/** What the reader said of words of a page; of no other words. */
export interface WordChoices {
  /** Those that are never to be marked. */
  readonly muted: readonly string[];
  readonly corrections: readonly Correction[];
  /** Those of the words that are not answered yet, as the tab has asked for too many: to be asked again later. */
  readonly later: readonly string[];
}

/** The choices that concern these words, as `foldWord` leaves them. */
export function choicesFor(
  words: readonly string[],
  { muted, corrections }: Pick<WordChoices, 'muted' | 'corrections'>,
): WordChoices {
  const asked = new Set(words);
  return {
    muted: muted.filter((word) => asked.has(word)),
    corrections: corrections.filter(({ word }) => asked.has(word)),
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
