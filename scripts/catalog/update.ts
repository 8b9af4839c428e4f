import { readCatalog, writeCatalog } from './catalog-files.ts';
import { fetchMarkets, pages, rowsOnPage } from './fetch-markets.ts';
import type { Asking } from './fetch-markets.ts';
import { checkRows } from './market-row.ts';
import { mergeCoins } from './merge-coins.ts';
import type { Changes } from './merge-coins.ts';

/** Names at most this many coins of one kind of change. */
const named = 20;

/**
 * Renews the catalog below `root` and returns a summary for people, a line for each kind of change. Throws
 * `BadAnswer` and leaves all files untouched where the provider's answer is not fit to build on.
 */
export async function updateCatalog(root: string, asking: Asking, now: Date): Promise<string[]> {
  const old = readCatalog(root);
  const rows = await fetchMarkets(asking);
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
    ['Left out: shares, funds, bridged doubles', changes.leftOut],
  ];
  return lines
    .filter(([, what]) => what.length > 0)
    .map(([title, what]) => `${title}: ${what.length}: ${some(what)}`);
}

function some(what: readonly string[]): string {
  const rest = what.length - named;
  return what.slice(0, named).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
