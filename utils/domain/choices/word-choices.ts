import { isSiteOff } from '../sites/site-list.ts';
import { type Correction, foldWord } from './choice.ts';

/** The reader's choices about words that a page asked for, and no others. */
export interface WordChoices {
  /** The words that are not marked, in the form of `foldWord`, as those of the corrections. */
  readonly muted: readonly string[];
  readonly corrections: readonly Correction[];
  /** Words without an answer, as the tab is over its limit: the page asks again later. */
  readonly later: readonly string[];
}

/**
 * The choices about these words, which have the form of `foldWord`.
 * @param hosts of the frame and of its page
 */
export function choicesFor(
  words: readonly string[],
  { muted, corrections }: Pick<WordChoices, 'muted' | 'corrections'>,
  hosts: readonly string[],
): WordChoices {
  const wanted = new Set(words);
  const isHere = (site: string): boolean => hosts.some((host) => isSiteOff(host, [site]));
  return {
    muted: muted.map(foldWord).filter((word) => wanted.has(word)),
    corrections: corrections
      .map((correction) => ({ ...correction, word: foldWord(correction.word) }))
      .filter(({ word, site }) => wanted.has(word) && (site === undefined || isHere(site))),
    later: [],
  };
}
