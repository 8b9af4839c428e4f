import { join } from 'node:path';
import type { Plugin } from 'vite';

const context = join(import.meta.dirname, '../../utils/platform/gate-context.ts');
const virtualContext = '\0gate-context';
const virtualBrowser = '\0frame-browser';

/**
 * The browser's API, looked up at each use: the first one in a frame takes as long as all else that an advertisement's frame
 * needs. As in `@wxt-dev/browser`, an element of the page with the id `browser` is not taken for it.
 */
const browserOfFrames = `export const browser = {
  get runtime() {
    return (globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome)?.runtime;
  },
};`;

/**
 * Replaces what is long in the scripts of pages and frames: `webextension-polyfill` by the browser's own API, which returns promises
 * in all supported browsers for what these scripts call, and in the gate's script, which every page loads, WXT's context by ours.
 */
export function pageRuntime(): Plugin {
  let isGate = false;
  let isFrame = false;
  let isOfPages = false;
  return {
    name: 'page-runtime',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      const entry = lib === false ? '' : JSON.stringify(lib.entry);
      isGate = entry.includes('/gate.content/');
      isFrame = entry.includes('/frame/');
      isOfPages = isGate || entry.includes('/annotate/');
    },
    resolveId: {
      filter: { id: /^@wxt-dev\/webextension-polyfill\/browser$|\/content-script-context$/ },
      handler(id, importer) {
        if (id.endsWith('/content-script-context')) return isGate ? virtualContext : null;
        if (isFrame) return virtualBrowser;
        return isOfPages ? this.resolve('@wxt-dev/browser', importer) : null;
      },
    },
    load: {
      filter: { id: /^\0(?:gate-context|frame-browser)$/ },
      handler: (id) =>
        id === virtualBrowser
          ? browserOfFrames
          : `export { GateContext as ContentScriptContext } from ${JSON.stringify(context)};`,
    },
  };
}
