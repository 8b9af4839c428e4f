import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { zip } from '../../../../scripts/package/zip.ts';
import { unzip } from '../../../support/unzip.ts';

const entry = (path: string, text: string) => ({ path, contents: Buffer.from(text) });
const entries = [
  entry('manifest.json', '{}'),
  entry('icons/bitcoin.svg', '<svg/>'),
  entry('größe.txt', 'ß'.repeat(500)),
];

describe('an archive', () => {
  test('holds each file as it is, whatever its name', () => {
    const read = unzip(zip(entries));
    expect(Object.fromEntries([...read].map(([path, contents]) => [path, contents.toString()]))).toEqual({
      'icons/bitcoin.svg': '<svg/>',
      'manifest.json': '{}',
      'größe.txt': 'ß'.repeat(500),
    });
  });

  test('does not depend on the order of the files, nor on the time', () => {
    expect(zip(entries).equals(zip(entries.toReversed()))).toBe(true);
    const bytes = zip([entry('a', 'a')]);
    expect(bytes.subarray(10, 14)).toEqual(Buffer.from([0, 0, 0x21, 0]));
  });

  test('changes with a byte of a file', () => {
    expect(zip([entry('a', 'a')]).equals(zip([entry('a', 'b')]))).toBe(false);
  });

  test('is compressed', () => {
    const bytes = zip([entry('a', 'a'.repeat(10_000))]);
    expect(bytes.length).toBeLessThan(300);
    expect(inflateRawSync(bytes.subarray(31)).length).toBe(10_000);
  });

  test('may be empty', () => {
    expect(zip([]).length).toBe(22);
  });
});
