import { coins } from '../coin/catalog.ts';
import { buildLexicon } from '../recognition/build-lexicon.ts';
import { filterStems, filterWords, phraseBeginnings } from './filter-words.ts';
import { packFilter } from './pack-filter.ts';
import { latinPattern, nativeBeginnings } from './rough-pattern.ts';

const lexicon = buildLexicon(coins);

/** The filter of the catalog. In builds this module is replaced by the string alone (`scripts/build/packed-filter.ts`). */
export const filterData: string = packFilter({
  entries: filterWords(lexicon),
  beginnings: phraseBeginnings(lexicon),
  stems: filterStems(lexicon),
  latin: latinPattern(lexicon),
  native: nativeBeginnings(lexicon),
});
