import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { root } from '../run-command.ts';
import type { Figure } from './figures.ts';

const built = join(root, '.output/chrome-mv3');
/** What a file costs in a zip beside its content: two headers, with its name in each. */
const zipHeader = 100;

/** The sizes that a reader downloads and that each page pays for, in kB of 1,000 bytes, of the build in a folder. */
export function measureBytes(build = built): Figure[] {
  const files = readdirSync(build, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const packed = paths
    .filter((path) => !path.startsWith(join(build, 'icons')))
    .map(
      (path) =>
        deflateRawSync(readFileSync(path), { level: 9 }).length +
        zipHeader +
        2 * (path.length - build.length),
    );
  const zipped = (path: string): number =>
    gzipSync(readFileSync(join(build, path)), { level: 9 }).length / 1_000;
  return [
    limit('content script, gzip, catalog included', zipped('content-scripts/annotate.js'), 60),
    limit('background, gzip', zipped('background.js'), 45),
    limit('zip without icons', packed.reduce((sum, size) => sum + size, 0) / 1_000, 350),
  ];
}

function limit(what: string, value: number, atMost: number): Figure {
  return { what, value, unit: 'kB', goal: { of: 'value', atMost } };
}
