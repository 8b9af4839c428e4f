import { join } from 'node:path';
import type { Plugin } from 'vite';
import { takeFilterData } from '../../utils/domain/filter/filter-data.ts';

const source = join(import.meta.dirname, '../../utils/domain/filter/filter-data.ts');

const code = [
  `let data = ${JSON.stringify(takeFilterData())};`,
  'export function takeFilterData() { const taken = data; data = ""; return taken; }',
].join('\n');

/** Replaces the module that makes the filter by its result: every page loads that, and no page the catalog with it. */
export function packedFilter(): Plugin {
  return {
    name: 'packed-filter',
    enforce: 'pre',
    load: {
      filter: { id: /\/filter-data\.ts$/ },
      handler: (id) => (id === source ? { code, map: null } : null),
    },
  };
}
