import { join } from 'node:path';
import type { Plugin } from 'vite';

const context = join(import.meta.dirname, '../../utils/platform/gate-context.ts');
const virtual = '\0gate-context';

/**
 * Replaces what is long in the gate's script, which every page loads: `webextension-polyfill` by the browser's own API, which
 * returns promises in all supported browsers for what that script calls, and WXT's context by ours.
 */
export function gateRuntime(): Plugin {
  let isGate = false;
  return {
    name: 'gate-runtime',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      isGate = lib !== false && JSON.stringify(lib.entry).includes('gate.content');
    },
    resolveId: {
      filter: { id: /^@wxt-dev\/webextension-polyfill\/browser$|\/content-script-context$/ },
      handler(id, importer) {
        if (!isGate) return null;
        return id.endsWith('/content-script-context') ? virtual : this.resolve('@wxt-dev/browser', importer);
      },
    },
    load: {
      filter: { id: /^\0gate-context$/ },
      handler: () => `export { GateContext as ContentScriptContext } from ${JSON.stringify(context)};`,
    },
  };
}
