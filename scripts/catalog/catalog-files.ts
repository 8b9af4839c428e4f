import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogCoin, CoinId } from '../../utils/domain/coin/coin.ts';

/** A coin's names at other providers, as `utils/market/listings.json` has them. */
export type Listings = Readonly<Record<CoinId, Readonly<Record<string, string>>>>;

/** Coins that are no longer in CoinGecko's list, with the day (ISO) on which an update first missed them. */
export type Vanished = Readonly<Record<CoinId, string>>;

/** Everything that an update reads and writes. */
export interface Catalog {
  /** Best rank first. */
  readonly coins: readonly CatalogCoin[];
  readonly listings: Listings;
  readonly vanished: Vanished;
}

const paths = {
  coins: 'utils/domain/coin/coins.json',
  listings: 'utils/market/listings.json',
  vanished: 'scripts/catalog/vanished.json',
  note: 'utils/domain/coin/catalog.md',
} as const;

const dateLine = /^Ranks as of \d{4}-\d{2}-\d{2}\.$/m;

/** Reads the catalog below a repository's root. */
export function readCatalog(root: string): Catalog {
  return {
    coins: readJson(join(root, paths.coins)) as readonly CatalogCoin[],
    listings: readJson(join(root, paths.listings)) as Listings,
    vanished: readJson(join(root, paths.vanished)) as Vanished,
  };
}

/**
 * Writes the catalog, one coin per line, and the day of its ranks into `catalog.md`. All texts are written to temporary
 * files before the first file is replaced, so that an error leaves all files unchanged.
 */
export function writeCatalog(root: string, catalog: Catalog, day: string): void {
  const note = readFileSync(join(root, paths.note), 'utf8');
  if (!dateLine.test(note)) throw new Error(`${paths.note} has no line "Ranks as of YYYY-MM-DD."`);
  const texts = {
    [paths.coins]: listText(catalog.coins),
    [paths.listings]: recordText(catalog.listings),
    [paths.vanished]: recordText(catalog.vanished),
    [paths.note]: note.replace(dateLine, `Ranks as of ${day}.`),
  };
  const files = Object.entries(texts).map(([path, text]) => ({ file: join(root, path), text }));
  for (const { file, text } of files) writeFileSync(`${file}.new`, text);
  for (const { file } of files) renameSync(`${file}.new`, file);
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function listText(items: readonly object[]): string {
  return `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`;
}

function recordText(record: Readonly<Record<string, unknown>>): string {
  const rows = Object.entries(record).map(
    ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
  );
  return rows.length === 0 ? '{}\n' : `{\n${rows.join(',\n')}\n}\n`;
}
