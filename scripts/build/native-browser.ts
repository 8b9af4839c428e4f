import type { Plugin } from 'vite';

/**
 * Gives the script that every page runs the browser's own API in place of `webextension-polyfill`, which is as long as the rest of
 * it. What that script calls returns promises in all supported browsers.
 */
export function nativeBrowser(): Plugin {
  let isGate = false;
  return {
    name: 'native-browser',
    enforce: 'pre',
    configResolved({ build: { lib } }) {
      isGate = lib !== false && JSON.stringify(lib.entry).includes('gate.content');
    },
    resolveId: {
      filter: { id: /^@wxt-dev\/webextension-polyfill\/browser$/ },
      handler(_id, importer) {
        return isGate ? this.resolve('@wxt-dev/browser', importer) : null;
      },
    },
  };
}
