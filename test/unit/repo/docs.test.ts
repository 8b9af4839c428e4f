import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const docs = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'PRIVACY.md',
  'SECURITY.md',
  'docs/performance.md',
  'docs/settings-file.md',
  'docs/organisation.md',
  'docs/store/listing.md',
];

/**
 * The files that a text names: `utils/domain/protocol.ts` in backticks, and where its links lead in the project.
 * @param folder that of the document, from which its links lead
 */
function filesNamed(text: string, folder: string): string[] {
  const inTicks = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|tsx|json|md|css|html))`/g)];
  const linked = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)\)/g)];
  return [
    ...inTicks.map(([, path = '']) => path),
    ...linked.map(([, path = '']) => posix.join(folder, path)),
  ];
}

function missing(text: string, folder = ''): string[] {
  // What the build makes is not there before it.
  return filesNamed(text, folder).filter(
    (path) => !path.startsWith('.output/') && !existsSync(join(root, path)),
  );
}

test.each(docs)('%s names existing files only', (name) => {
  expect(missing(readFileSync(join(root, name), 'utf8'), posix.dirname(name))).toEqual([]);
});

test('a missing file is reported', () => {
  const text =
    'See `utils/market/gone.ts`, [this](docs/gone.png), [that](https://example.com/a) and `package.json`.';
  expect(missing(text)).toEqual(['utils/market/gone.ts', 'docs/gone.png']);
  expect(missing('[there](settings-file.md), [not there](docs/settings-file.md)', 'docs')).toEqual([
    'docs/docs/settings-file.md',
  ]);
});
