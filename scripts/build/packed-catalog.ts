import { join } from 'node:path';
import type { Plugin } from 'vite';
import lists from '../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import { catalogCoins } from '../../utils/domain/coin/catalog-coins.ts';
import { packCoins } from '../../utils/domain/coin/packed-coins.ts';
import { packRisks } from '../../utils/domain/coin/packed-risks.ts';

const folder = join(import.meta.dirname, '../../utils/domain/coin');
const path = (file: string): string => JSON.stringify(join(folder, file));
const risks = 'virtual:packed-risks';

/** Packs the catalog and its words' risks in builds, because every page loads them. The sources stay readable JSON files. */
export function packedCatalog(): Plugin {
  return {
    name: 'packed-catalog',
    enforce: 'pre',
    resolveId: {
      filter: { id: /[/]ambiguity\.json$/ },
      handler: (id, importer) =>
        importer && join(importer, '..', id) === join(folder, 'ambiguity.json') ? risks : null,
    },
    load: {
      filter: { id: /[/]catalog-coins\.ts$|^virtual:packed-risks$/ },
      handler(id) {
        if (id === risks) return code(packedRisks);
        return id === join(folder, 'catalog-coins.ts') ? code(packedCoins) : null;
      },
    },
  };
}

const packedCoins = [
  `import { unpackCoins } from ${path('packed-coins.ts')};`,
  `export const catalogCoins = unpackCoins(${JSON.stringify(packCoins(catalogCoins))});`,
];

const packedRisks = [
  `import { catalogCoins } from ${path('catalog-coins.ts')};`,
  `import { unpackRisks } from ${path('packed-risks.ts')};`,
  `export default unpackRisks(${JSON.stringify(packRisks(lists, catalogCoins))}, catalogCoins);`,
];

function code(lines: readonly string[]): { readonly code: string; readonly map: null } {
  return { code: lines.join('\n'), map: null };
}
