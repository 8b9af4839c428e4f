import { catalogCoins } from './catalog-coins.ts';
import { type CoinTable, listTable } from './coin-table.ts';

/**
 * The catalog for code that runs in pages, which need few of its coins; `catalog.ts` has all of them. A build has `packedTable`
 * in place of this module (`scripts/build/packed-catalog.ts`).
 */
export const catalogTable: CoinTable = listTable(catalogCoins);
