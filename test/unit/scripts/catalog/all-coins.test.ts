import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readAllCoins } from '../../../../scripts/catalog/all-coins.ts';

const folder = mkdtempSync(join(tmpdir(), 'tickmark-coins-'));

function read(name: string, rows: unknown): unknown {
  const file = join(folder, name);
  const text = JSON.stringify(rows);
  writeFileSync(file, name.endsWith('.gz') ? gzipSync(text) : text);
  return readAllCoins(file);
}

const parcl = { id: 'parcl', symbol: 'PRCL', name: 'Parcl' };

test.each([
  ['rows.json', [['parcl', 'PRCL', 'Parcl']]],
  ['rows.json.gz', [['parcl', 'PRCL', 'Parcl']]],
  ['list.json', [{ ...parcl, platforms: {} }]],
])('reads %s', (name, rows) => {
  expect(read(name, rows)).toEqual([parcl]);
});

test('leaves out rows without id, symbol or name, and with the id of no coin', () => {
  const odd = [null, 7, [], ['parcl', 'PRCL'], { ...parcl, name: 1 }, { ...parcl, id: '../x' }];
  expect(read('odd.json', [...odd, { ...parcl, id: 'x'.repeat(81) }, parcl])).toEqual([parcl]);
});

test('refuses what is no list', () => {
  expect(() => read('object.json', { coins: [] })).toThrow('is not a list');
});
