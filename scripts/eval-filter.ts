import { coins } from '../utils/domain/coin/catalog.ts';
import { takeFilterData } from '../utils/domain/filter/filter-data.ts';
import { firstHit } from '../utils/domain/filter/first-hit.ts';
import { Found } from '../utils/domain/filter/found.ts';
import { PageFilter } from '../utils/domain/filter/page-filter.ts';
import { buildLexicon } from '../utils/domain/recognition/build-lexicon.ts';
import { emptyMemory } from '../utils/domain/recognition/page-memory.ts';
import { recognise } from '../utils/domain/recognition/recognise.ts';
import { fewWords } from '../utils/domain/recognition/relevance-limits.ts';
import { documentsIn, paragraphsOf } from './eval/documents.ts';

/*
 * Compares the filter with the recogniser over folders of documents: a document with mentions that does not pass is an error, one
 * that passes without need costs time.
 */

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run --silent eval:filter -- FOLDER...');
  process.exit(2);
}

const lexicon = buildLexicon(coins);
const filter = new PageFilter(takeFilterData());
let missed = 0;
for (const folder of folders) {
  const count = { documents: 0, withMentions: 0, relevant: 0, passed: 0, passedInVain: 0 };
  for (const { id, text, lang } of documentsIn(folder)) {
    const { paragraphs } = paragraphsOf(text);
    const memory = emptyMemory();
    const language = typeof lang === 'string' ? lang : '';
    const mentions = recognise(paragraphs, lexicon, { sensitivity: 'eager', memory, language });
    const isShort = memory.words <= fewWords;
    const passes = firstHit(filter, paragraphs, isShort ? Found.shortPage : Found.clear) >= 0;
    count.documents += 1;
    if (mentions.length > 0) count.withMentions += 1;
    if (memory.hasClearWord) count.relevant += 1;
    if (passes) count.passed += 1;
    if (passes && !memory.hasClearWord && !isShort) {
      count.passedInVain += 1;
      console.log(`${id} passes, but has no clear word`);
    }
    if (!passes && (mentions.length > 0 || memory.hasClearWord)) {
      missed += 1;
      console.error(`${id} has ${mentions.length} mentions, but does not pass`);
    }
  }
  console.log(folder, JSON.stringify(count));
}
process.exitCode = missed === 0 ? 0 : 1;
