import { join } from 'node:path';
import type { Plugin } from 'vite';

const context = join(import.meta.dirname, '../../utils/platform/gate-context.ts');
const virtual = '\0gate-context';

/**
 * Replaces what is long in the scripts of pages: `webextension-polyfill` by the browser's own API, which returns promises in all
 * supported browsers for what these scripts call, and in the gate's script, which every page loads, WXT's context by ours.
 */
export function pageRuntime(): Plugin {
  let isGate = false;
  let isOfPages = false;
  return {
    name: 'page-runtime',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      const entry = lib === false ? '' : JSON.stringify(lib.entry);
      isGate = entry.includes('/gate.content/');
      isOfPages = isGate || entry.includes('/annotate/');
    },
    resolveId: {
      filter: { id: /^@wxt-dev\/webextension-polyfill\/browser$|\/content-script-context$/ },
      handler(id, importer) {
        if (id.endsWith('/content-script-context')) return isGate ? virtual : null;
        return isOfPages ? this.resolve('@wxt-dev/browser', importer) : null;
      },
    },
    load: {
      filter: { id: /^\0gate-context$/ },
      handler: () => `export { GateContext as ContentScriptContext } from ${JSON.stringify(context)};`,
    },
  };
}
