import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import catalog from '../../../public/_locales/en/messages.json';
import { jpegSize } from '../../support/jpeg-size.ts';

const root = join(import.meta.dirname, '../../..');
const document = (path: string): string => readFileSync(join(root, path), 'utf8');
const listing = document('docs/store/listing.md');

/** A section of a Markdown document, without its heading. */
function section(text: string, title: string): string {
  const [, found = ''] = text.split(`\n## ${title}\n`);
  return (found.split('\n## ')[0] ?? '').trim();
}

/** Rows such as `| name | why |`: the reasons by name, without the table's head. */
function reasons(text: string): Map<string, string> {
  const rows = [...text.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)];
  return new Map(rows.map(([, name = '', why = '']) => [name, why]));
}

describe('the texts for the stores', () => {
  test('have the name and the summary of the manifest, within the limit of 132 letters', () => {
    const summary = section(listing, 'Summary');
    expect(section(listing, 'Name')).toBe(catalog.manifest_name.message);
    expect(summary).toBe(catalog.manifest_description.message);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  test('have a description within the limit of 16,000 letters', () => {
    const description = section(listing, 'Description');
    expect(description.length).toBeGreaterThan(500);
    expect(description.length).toBeLessThanOrEqual(16_000);
  });

  // The end-to-end tests compare PRIVACY.md with the manifests.
  test('give a reason for each permission of PRIVACY.md, and for no other', () => {
    const listed = reasons(section(listing, 'Reasons for permissions'));
    expect([...listed.keys()].toSorted()).toEqual(
      [...reasons(section(document('PRIVACY.md'), 'Permissions')).keys()].toSorted(),
    );
    for (const why of listed.values()) expect(why.length).toBeGreaterThan(20);
  });

  test('are found incomplete where a reason is missing', () => {
    const incomplete = listing.replace(/^\| `storage` .*$/m, '');
    expect(reasons(section(incomplete, 'Reasons for permissions')).has('storage')).toBe(false);
    expect(reasons(section(listing, 'Reasons for permissions')).has('storage')).toBe(true);
  });
});

describe('the pictures for the stores', () => {
  const pictures = [...section(listing, 'Pictures').matchAll(/^\| `([\w.-]+)` \| (\d+)x(\d+) \|/gm)];

  test('are five screenshots and a tile', () => {
    expect(pictures.map(([, , width, height]) => `${width}x${height}`)).toEqual([
      ...Array<string>(5).fill('1280x800'),
      '440x280',
    ]);
  });

  test.each(pictures.map(([, name = '', width, height]) => [name, Number(width), Number(height)] as const))(
    '%s has its size, and is small',
    (name, width, height) => {
      const path = join(root, 'docs/store', name);
      expect(jpegSize(readFileSync(path))).toEqual({ width, height });
      expect(statSync(path).size).toBeLessThan(200_000);
    },
  );
});
