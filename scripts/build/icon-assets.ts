import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GeneratedPublicFile } from 'wxt';
import { onTile, shrinkDrawing } from './icon-drawing.ts';
import icons from './icons.json' with { type: 'json' };

const here = import.meta.dirname;
const root = join(here, '..', '..');
const cacheFile = join(root, 'node_modules', '.cache', 'tickmark', 'icons.json');
const require = createRequire(import.meta.url);

/** Our own tiles for light drawings on white, which are unrecognisable at 28 px. */
const tiles: Readonly<Record<string, { readonly glyph: string; readonly colour: string }>> = {
  dogecoin: { glyph: 'tokens/mono/DOGE', colour: '#ba9f33' },
};

interface Cache {
  readonly key: string;
  /** Coin id to SVG text. */
  readonly drawings: Readonly<Record<string, string>>;
}

/**
 * One file `/icons/<coin id>.svg` per coin with a drawing, for WXT's `build:publicAssets` hook.
 * Making them takes about ten seconds, so the result is kept under `node_modules/.cache` until the drawings,
 * the list or the way of making them changes.
 */
export function iconAssets(): GeneratedPublicFile[] {
  return Object.entries(drawings()).map(([coin, contents]) => ({
    relativeDest: `icons/${coin}.svg`,
    contents,
  }));
}

function drawings(): Readonly<Record<string, string>> {
  const key = cacheKey();
  const cached = readCache();
  if (cached?.key === key) return cached.drawings;
  const made = makeDrawings();
  mkdirSync(dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify({ key, drawings: made } satisfies Cache));
  return made;
}

function makeDrawings(): Record<string, string> {
  const made: Record<string, string> = {};
  for (const [coin, path] of Object.entries(icons)) {
    const small = shrinkDrawing(coin, coinDrawing(coin, path));
    if (small !== null) made[coin] = small;
  }
  return made;
}

function coinDrawing(coin: string, path: string): string {
  const tile = tiles[coin];
  return tile ? onTile(drawingText(tile.glyph), tile.colour) : drawingText(path);
}

/** Each drawing is an ES module with the SVG text as its default export. */
function drawingText(path: string): string {
  const module: unknown = require(`@web3icons/core/svgs/${path}.svg.js`);
  const text: unknown =
    typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  if (typeof text !== 'string') throw new TypeError(`@web3icons/core has no drawing at ${path}.`);
  return text;
}

function cacheKey(): string {
  const hash = createHash('sha256');
  const parts = [
    join(here, 'icons.json'),
    join(here, 'icon-assets.ts'),
    join(here, 'icon-drawing.ts'),
    join(root, 'node_modules/@web3icons/core/package.json'),
    join(root, 'node_modules/svgo/package.json'),
  ];
  for (const part of parts) hash.update(readFileSync(part));
  return hash.digest('hex');
}

/** Null if the cache is missing or truncated. */
function readCache(): Cache | null {
  try {
    const cache: Cache = JSON.parse(readFileSync(cacheFile, 'utf8'));
    return cache;
  } catch {
    return null;
  }
}
