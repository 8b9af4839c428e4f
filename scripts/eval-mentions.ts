import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coins } from '../utils/domain/coin/catalog.ts';
import { findListed, listedCoin } from '../utils/domain/coin/find-listed.ts';
import { buildLexicon } from '../utils/domain/recognition/build-lexicon.ts';
import type { Mention } from '../utils/domain/recognition/mention.ts';
import { emptyMemory } from '../utils/domain/recognition/page-memory.ts';
import { recognise } from '../utils/domain/recognition/recognise.ts';
import { isCryptoPage, unknownWords } from '../utils/domain/recognition/unknown-words.ts';
import { documentsIn, paragraphsOf } from './eval/documents.ts';

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly coin: string;
}

const [folder, output, option] = process.argv.slice(2);
if (folder === undefined || output === undefined || (option ?? '--all-coins') !== '--all-coins') {
  console.error('usage: npm run --silent eval:mentions -- FOLDER OUT.json [--all-coins]');
  process.exit(2);
}

const list = option && readFileSync(join(import.meta.dirname, '../utils/domain/coin/coin-list.txt'), 'utf8');
const lexicon = buildLexicon(coins);
let unknown = 0;
let listed = 0;

/** The mentions of a page; with `--all-coins`, as after the background has answered which of its words are coins. */
function mentionsIn(paragraphs: readonly string[], language: string): Mention[] {
  const memory = emptyMemory();
  const mentions = recognise(paragraphs, lexicon, { language, memory });
  if (!list || !isCryptoPage(memory)) return mentions;
  const words = unknownWords(paragraphs, mentions, lexicon);
  unknown += words.length;
  const found = words.flatMap((word) => findListed(list, word)).map(listedCoin);
  if (found.length === 0) return mentions;
  const again = recognise(paragraphs, buildLexicon([...coins, ...found]), { language });
  for (const { paragraph, start, end, coin } of again) {
    if (found.every(({ id }) => id !== coin)) continue;
    listed += 1;
    const text = paragraphs[paragraph]!;
    const before = text.slice(Math.max(0, start - 60), start);
    console.log(`${coin}: ${before}[${text.slice(start, end)}]${text.slice(end, end + 40)}`);
  }
  return again;
}

const predictions: Record<string, Prediction[]> = {};
let words = 0;
let milliseconds = 0;
for (const document of documentsIn(folder)) {
  const { offsets, paragraphs } = paragraphsOf(document.text);
  const before = performance.now();
  const mentions = mentionsIn(paragraphs, typeof document.lang === 'string' ? document.lang : '');
  milliseconds += performance.now() - before;
  words += document.text.split(/\s+/).length;
  predictions[document.id] = mentions.map(({ paragraph, start, end, coin }) => {
    const offset = offsets[paragraph] ?? 0;
    return { start: offset + start, end: offset + end, coin };
  });
}
writeFileSync(output, `${JSON.stringify(predictions)}\n`);
console.log(
  `${Object.keys(predictions).length} documents, ${words} words, ${milliseconds.toFixed(1)} ms recognising`,
);
if (list) console.log(`${unknown} unknown words, ${listed} mentions of coins outside the catalog`);
