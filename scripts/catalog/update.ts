import { readCatalog, writeCatalog } from './catalog-files.ts';
import { type FetchOptions, fetchMarkets, pages, rowsOnPage } from './fetch-markets.ts';
import { checkRows } from './market-row.ts';
import { type Changes, mergeCoins } from './merge-coins.ts';

/** The most coins that the summary names for one kind of change. */
const mostNamed = 20;

/**
 * Updates the catalog below `root` and returns a summary for the console, one line for each kind of change. Throws
 * `InvalidResponse` and leaves all files unchanged where the provider's response can't be used.
 */
export async function updateCatalog(root: string, options: FetchOptions, now: Date): Promise<string[]> {
  const old = readCatalog(root);
  const rows = await fetchMarkets(options);
  checkRows(rows, pages * rowsOnPage, old.coins);
  const day = now.toISOString().slice(0, 10);
  const { changes, ...catalog } = mergeCoins(old, rows, day);
  writeCatalog(root, catalog, day);
  return [`${catalog.coins.length} coins, ranks as of ${day}.`, ...summary(changes)];
}

function summary(changes: Changes): string[] {
  const lines: [string, readonly string[]][] = [
    ['New', changes.added],
    ['Renamed (the old name stays as an alias unless another coin has it)', changes.renamed],
    ['No longer in the list, kept for half a year', changes.kept],
    ['Dropped after half a year', changes.dropped],
    ['Left out: shares, funds, bridged copies', changes.leftOut],
  ];
  return lines
    .filter(([, what]) => what.length > 0)
    .map(([title, what]) => `${title}: ${what.length}: ${some(what)}`);
}

function some(what: readonly string[]): string {
  const rest = what.length - mostNamed;
  return what.slice(0, mostNamed).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
