import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coins } from '../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../utils/domain/recognition/lexicon.ts';
import { recognise } from '../utils/domain/recognition/recognise.ts';

/** The fields of a document file that are read. */
interface Document {
  readonly id: string;
  readonly text: string;
  /** The page's language. */
  readonly lang?: unknown;
}

interface Prediction {
  readonly start: number;
  readonly end: number;
  readonly coin: string;
}

function isDocument(value: unknown): value is Document {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'text' in value &&
    typeof value.text === 'string'
  );
}

/** Splits `text` at blank lines into paragraphs, with their offsets. */
function paragraphsOf(text: string): { offsets: number[]; paragraphs: string[] } {
  const offsets: number[] = [];
  const paragraphs: string[] = [];
  let from = 0;
  for (const gap of text.matchAll(/\n[ \t\r]*\n\s*/g)) {
    offsets.push(from);
    paragraphs.push(text.slice(from, gap.index));
    from = gap.index + gap[0].length;
  }
  offsets.push(from);
  paragraphs.push(text.slice(from));
  return { offsets, paragraphs };
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
for (const file of readdirSync(folder).toSorted()) {
  if (!file.endsWith('.json')) continue;
  const document: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  if (!isDocument(document)) continue;
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
