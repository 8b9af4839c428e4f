import { join } from 'node:path';
import type { Plugin } from 'vite';
import lists from '../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import { coins } from '../../utils/domain/coin/catalog.ts';
import { listTable } from '../../utils/domain/coin/coin-table.ts';
import { packCoins } from '../../utils/domain/coin/packed-coins.ts';
import { packRisks } from '../../utils/domain/coin/packed-risks.ts';

const folder = join(import.meta.dirname, '../../utils/domain/coin');
const { pressPlaces, spellings } = listTable(coins);
const { risks, letters } = packRisks(lists, coins);
const { text, ranks } = packCoins(coins);
const { ranks: ranksAndKinds } = packCoins(coins, letters);

/** The text of the catalog, of which a page with all coins and a table has one. */
const textModule = 'virtual:catalog-text';

/** The code of modules in builds. */
const packed: Readonly<Record<string, readonly string[]>> = {
  [textModule]: [`export const text = ${JSON.stringify(text)};`],
  [join(folder, 'catalog-coins.ts')]: [
    `import { text } from '${textModule}';`,
    imported('unpackCoins', 'packed-coins.ts'),
    `export const catalogCoins = unpackCoins({ text, ranks: ${JSON.stringify(ranks)} });`,
  ],
  [join(folder, 'catalog-table.ts')]: [
    `import { text } from '${textModule}';`,
    imported('CoinColumns', 'packed-coins.ts'),
    imported('packedTable', 'packed-table.ts'),
    `export const columns = new CoinColumns({ text, ranks: ${JSON.stringify(ranksAndKinds)} });`,
    `export const catalogTable = packedTable(columns, ${JSON.stringify({ pressPlaces, spellings })});`,
  ],
  [join(folder, 'catalog-risks.ts')]: [
    imported('columns', 'catalog-table.ts'),
    imported('unpackRisks', 'packed-risks.ts'),
    `export const catalogRisks = (placeOf) => unpackRisks(${JSON.stringify(risks)}, columns, placeOf);`,
  ],
};

/** Packs the catalog and its words' risks in builds, because every page loads them. The sources stay readable JSON files. */
export function packedCatalog(): Plugin {
  return {
    name: 'packed-catalog',
    enforce: 'pre',
    resolveId: { filter: { id: /^virtual:catalog-text$/ }, handler: () => textModule },
    load: {
      filter: { id: /[/]catalog-(?:coins|table|risks)\.ts$|^virtual:catalog-text$/ },
      handler: (id) => (packed[id] ? { code: packed[id].join('\n'), map: null } : null),
    },
  };
}

function imported(name: string, from: string): string {
  return `import { ${name} } from ${JSON.stringify(join(folder, from))};`;
}
