import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coinById } from '../../../../../utils/domain/coin/catalog.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { lexicon } from './mentions-in.ts';

/*
 * One table per language, a row per line: "[bitcoina:BTC] kupił bank" expects that mark and no other. Rows that begin
 * with "+" stand on a page about crypto, whose first paragraph is the first line of the table; the others stand alone.
 */

const folder = join(import.meta.dirname, '../../../../support/languages');

function withMarks(text: string, page: readonly string[]): string {
  let marked = '';
  let read = 0;
  for (const { paragraph, start, end, coin } of recognise([...page, text], lexicon)) {
    if (paragraph < page.length) continue;
    marked += `${text.slice(read, start)}[${text.slice(start, end)}:${coinById(coin)?.symbol}]`;
    read = end;
  }
  return marked + text.slice(read);
}

describe.each(readdirSync(folder).toSorted())('%s', (file) => {
  const [page = '', ...rows] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  it.each(rows)('%s', (row) => {
    const isOnPage = row.startsWith('+ ');
    const expected = isOnPage ? row.slice(2) : row;
    const text = expected.replaceAll(/\[([^\]:]*):\w+\]/g, '$1');
    expect(withMarks(text, isOnPage ? [page] : [])).toBe(expected);
  });
});
