import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The files that a text names: `utils/domain/protocol.ts` in backticks, and where its links lead in the project. */
function filesNamed(text: string): string[] {
  const inTicks = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|tsx|json|md|css|html))`/g)];
  const linked = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)\)/g)];
  return [...inTicks, ...linked].map(([, path = '']) => path);
}

function missing(text: string): string[] {
  // What the build makes is not there before it.
  return filesNamed(text).filter((path) => !path.startsWith('.output/') && !existsSync(join(root, path)));
}

test.each(docs)('%s names existing files only', (name) => {
  expect(missing(readFileSync(join(root, name), 'utf8'))).toEqual([]);
});

test('a missing file is reported', () => {
  const text =
    'See `utils/market/gone.ts`, [this](docs/gone.png), [that](https://example.com/a) and `package.json`.';
  expect(missing(text)).toEqual(['utils/market/gone.ts', 'docs/gone.png']);
});
