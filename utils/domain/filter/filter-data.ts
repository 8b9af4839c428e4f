import { coins } from '../coin/catalog.ts';
import { buildLexicon } from '../recognition/lexicon.ts';
import { filterStems, filterWords } from './filter-words.ts';
import { packFilter } from './pack-filter.ts';
import { latinPattern, nativePattern } from './rough-pattern.ts';

const lexicon = buildLexicon(coins);

/** The filter of the catalog. In builds this module is replaced by the string alone (`scripts/build/packed-filter.ts`). */
export const filterData: string = packFilter({
  entries: filterWords(lexicon),
  stems: filterStems(lexicon),
  latin: latinPattern(lexicon),
  native: nativePattern(lexicon),
});
