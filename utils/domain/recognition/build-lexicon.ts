import { listTable } from '../coin/coin-table.ts';
import type { Coin } from '../coin/coin.ts';
import { buildLexiconInSlices, type Lexicon } from './lexicon.ts';
import { nativeWords } from './native-hints.ts';
import { setNativeSource } from './native-source.ts';

/**
 * A lexicon of `coins`, which must be ordered best rank first: of several coins with one symbol the first is the likeliest. For
 * callers that have the names in all scripts at hand; a content script uses `buildLexiconInSlices`.
 */
export function buildLexicon(coins: readonly Coin[]): Lexicon {
  setNativeSource(nativeWords);
  const steps = buildLexiconInSlices(listTable(coins));
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
