import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isoMoment } from './published/iso-moment.ts';
import { startPublicationReader } from './published/reader.ts';

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) {
  console.error('usage: npm run --silent eval:published -- FOLDER OUT.json');
  process.exit(2);
}

const results: Record<string, { at: string | null; from: string | null }> = {};
const reader = await startPublicationReader();
const started = performance.now();
try {
  for (const file of readdirSync(folder).toSorted()) {
    if (!/\.html?$/i.test(file)) continue;
    const html = decodeHtml(readFileSync(join(folder, file)));
    try {
      const publication = await reader.read(html, Date.now());
      results[file] = { at: publication && isoMoment(publication), from: publication?.from ?? null };
    } catch (error) {
      console.error(`${file}: ${String(error)}`);
      results[file] = { at: null, from: null };
    }
  }
} finally {
  await reader.close();
}
writeFileSync(output, `${JSON.stringify(results, null, 2)}\n`);
const files = Object.keys(results).length;
const given = Object.values(results).filter(({ at }) => at !== null).length;
console.log(`${files} pages, ${given} with a moment, ${Math.round(performance.now() - started)} ms`);

/** Decodes an HTML file: as UTF-8, else in the encoding that it declares, else as Windows-1252. */
function decodeHtml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  for (const encoding of ['utf-8', ...(named ? [named] : []), 'windows-1252']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      continue;
    }
  }
  return new TextDecoder().decode(bytes);
}
