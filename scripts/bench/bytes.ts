import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { root } from '../run-command.ts';
import type { Figure } from './figures.ts';

const built = join(root, '.output/chrome-mv3');
/** Bytes of a file's two headers in a zip, without its name, which is in both. */
const zipHeader = 100;

/** The sizes of a build: download, content script and background, in kB of 1,000 bytes. */
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
    // Above the goal of 12 kB: 8 kB are the filter and its patterns, the rest reads Latin and other scripts, changes and shadow roots.
    limit('script of every page, gzip', zipped('content-scripts/gate.js'), 19.7),
    // Half of it is for the request, which few frames send.
    limit('script of every frame, gzip', zipped('frame.js'), 1.3),
    // The goal is 66 kB.
    limit('annotation, gzip, catalog included', zipped('annotate.js'), 66),
    limit('names in native scripts, gzip', zipped('native.js'), 9.8),
    // Pinned cards, sheets that are swiped, the notice with its undo, and the search for a coin are 6 kB of it.
    limit('card script, gzip', zipped('popover.js'), 44.2),
    // Claims and their vocabulary of six languages are 39 kB of it, 0.5 kB of them what ends a price in a later sentence and
    // 0.7 kB the hours and days that a price may be of.
    limit('reading of articles, gzip', zipped('article.js'), 62.8),
    // The sources of figures around the price and the liquidations that are observed are 9 kB of it, alerts, badge, address
    // bar and menu 8 kB, sync between browsers 2 kB, the check of API keys 0.8 kB.
    limit('background, gzip', zipped('background.js'), 81.4),
    limit('popup and side panel with styles and catalog, gzip', popupBytes(zipped, build), 90.5),
    // The list of all coins is 130 kB of it.
    limit('zip without icons', packed.reduce((sum, size) => sum + size, 0) / 1_000, 716.5),
  ];
}

/** The files that the popup's page names. */
function popupBytes(zipped: (path: string) => number, build: string): number {
  const page = readFileSync(join(build, 'popup.html'), 'utf8');
  const files = Array.from(page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g), ([, path = '']) => path);
  return files.reduce((sum, path) => sum + zipped(path), 0);
}

function limit(what: string, value: number, atMost: number): Figure {
  return { what, value, unit: 'kB', goal: { of: 'value', atMost } };
}
