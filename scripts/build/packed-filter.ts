import { join } from 'node:path';
import type { Plugin } from 'vite';
import { filterData } from '../../utils/domain/filter/filter-data.ts';

const source = join(import.meta.dirname, '../../utils/domain/filter/filter-data.ts');

/** Replaces the module that makes the filter by its result: every page loads that, and no page the catalog with it. */
export function packedFilter(): Plugin {
  return {
    name: 'packed-filter',
    enforce: 'pre',
    load: {
      filter: { id: /\/filter-data\.ts$/ },
      handler: (id) =>
        id === source
          ? { code: `export const filterData = ${JSON.stringify(filterData)};`, map: null }
          : null,
    },
  };
}
