import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { packCoins } from '../../utils/domain/coin/packed-coins.ts';

const folder = join(import.meta.dirname, '../../utils/domain/coin');
const catalog = join(folder, 'coins.json');
const packed = 'virtual:packed-coins';

/** Packs the catalog in builds, because every page loads it. The source stays a readable JSON file. */
export function packedCatalog(): Plugin {
  return {
    name: 'packed-catalog',
    enforce: 'pre',
    resolveId: {
      filter: { id: /[/]coins\.json$/ },
      handler: (id, importer) => (importer && join(importer, '..', id) === catalog ? packed : null),
    },
    load: {
      filter: { id: /^virtual:packed-coins$/ },
      handler() {
        this.addWatchFile(catalog);
        const coins = JSON.parse(readFileSync(catalog, 'utf8')) as Coin[];
        const code = [
          `import { unpackCoins } from ${JSON.stringify(join(folder, 'packed-coins.ts'))};`,
          `export default unpackCoins(${JSON.stringify(packCoins(coins))});`,
        ];
        return { code: code.join('\n'), map: null };
      },
    },
  };
}
