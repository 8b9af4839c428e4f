import { writeFileSync } from 'node:fs';
import { coins } from '../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../utils/domain/recognition/lexicon.ts';
import { recognise } from '../utils/domain/recognition/recognise.ts';
import { documentsIn, paragraphsOf } from './eval/documents.ts';

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly coin: string;
}

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) {
  console.error('usage: npm run --silent eval:mentions -- FOLDER OUT.json');
  process.exit(2);
}

const predictions: Record<string, Prediction[]> = {};
let words = 0;
const lexicon = buildLexicon(coins);
let milliseconds = 0;
for (const document of documentsIn(folder)) {
  const { offsets, paragraphs } = paragraphsOf(document.text);
  const before = performance.now();
  const mentions = recognise(
    paragraphs,
    lexicon,
    typeof document.lang === 'string' ? { language: document.lang } : {},
  );
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
