import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { packCoins } from '../../utils/domain/coin/packed-coins.ts';
import { packRisks, type RiskLists } from '../../utils/domain/coin/packed-risks.ts';

const folder = join(import.meta.dirname, '../../utils/domain/coin');
const catalog = join(folder, 'coins.json');
const ambiguity = join(folder, 'ambiguity.json');
/** The modules that a build has in place of these files. */
const packed = new Map([
  [catalog, 'virtual:packed-coins'],
  [ambiguity, 'virtual:packed-risks'],
]);

/** Packs the catalog and its words' risks in builds, because every page loads them. The sources stay readable JSON files. */
export function packedCatalog(): Plugin {
  return {
    name: 'packed-catalog',
    enforce: 'pre',
    resolveId: {
      filter: { id: /[/](?:coins|ambiguity)\.json$|^virtual:packed-/ },
      handler(id, importer) {
        if (id.startsWith('virtual:')) return id;
        return (importer && packed.get(join(importer, '..', id))) ?? null;
      },
    },
    load: {
      filter: { id: /^virtual:packed-(?:coins|risks)$/ },
      handler(id) {
        this.addWatchFile(catalog);
        const coins = JSON.parse(readFileSync(catalog, 'utf8')) as Coin[];
        if (id === 'virtual:packed-coins')
          return module('packed-coins.ts', 'unpackCoins', JSON.stringify(packCoins(coins)));
        this.addWatchFile(ambiguity);
        const risks = packRisks(JSON.parse(readFileSync(ambiguity, 'utf8')) as RiskLists, coins);
        const { code } = module('packed-risks.ts', 'unpackRisks', `${JSON.stringify(risks)}, coins`);
        return { code: `import coins from 'virtual:packed-coins';\n${code}`, map: null };
      },
    },
  };
}

/** A module whose default export is the result of a function for these arguments. */
function module(file: string, unpack: string, args: string): { readonly code: string; readonly map: null } {
  const code = [
    `import { ${unpack} } from ${JSON.stringify(join(folder, file))};`,
    `export default ${unpack}(${args});`,
  ];
  return { code: code.join('\n'), map: null };
}
