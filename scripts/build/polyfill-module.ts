import type { Plugin } from 'vite';

/**
 * Converts `webextension-polyfill` to an ES module. Bundlers wrap CommonJS modules in a copy of all their exports, which
 * makes the browser initialise every API, including `chrome.test`: 2 ms in every page.
 */
export function polyfillModule(): Plugin {
  return {
    name: 'polyfill-module',
    enforce: 'pre',
    transform: {
      filter: { id: /\/webextension-polyfill\/dist\/browser-polyfill(?:\.min)?\.js(?:\?|$)/ },
      handler(code) {
        return {
          code: `const module = { exports: {} };\nconst { exports } = module;\n${code}\nexport default module.exports;`,
          map: null,
        };
      },
    },
  };
}
