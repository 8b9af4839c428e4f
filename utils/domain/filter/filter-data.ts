import { coins } from '../coin/catalog.ts';
import { buildLexicon } from '../recognition/build-lexicon.ts';
import { filterStems, filterWords, phraseBeginnings } from './filter-words.ts';
import { packFilter } from './pack-filter.ts';
import { latinPattern, nativeBeginnings } from './rough-pattern.ts';

const lexicon = buildLexicon(coins);

const data = packFilter({
  entries: filterWords(lexicon),
  beginnings: phraseBeginnings(lexicon),
  stems: filterStems(lexicon),
  latin: latinPattern(lexicon),
  native: nativeBeginnings(lexicon),
});

/**
 * The filter of the catalog. In builds this module is replaced (`scripts/build/packed-filter.ts`) by one that has the string alone,
 * and only until the first call: most of a page's life it is not needed.
 */
export function takeFilterData(): string {
  return data;
}
