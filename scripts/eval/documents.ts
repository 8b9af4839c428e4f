import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a document file must have; whatever else it has is not read. */
export interface Document {
  readonly id: string;
  readonly text: string;
  /** The page's language. */
  readonly lang?: unknown;
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

/** The documents of a folder's JSON files, in the order of the files' names; other JSON files are left out. */
export function documentsIn(folder: string): Document[] {
  return readdirSync(folder)
    .toSorted()
    .filter((file) => file.endsWith('.json'))
    .map((file): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    .filter(isDocument);
}

/** The paragraphs of `text`, which blank lines separate, each with its offset. */
export function paragraphsOf(text: string): { offsets: number[]; paragraphs: string[] } {
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
