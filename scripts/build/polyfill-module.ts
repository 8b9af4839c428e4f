import type { Plugin } from 'vite';

/**
 * Makes an ES module of `webextension-polyfill`. A bundler wraps what is none in a copy of all that it exports, which
 * makes the browser set up every API that there is, `chrome.test` among them: 2 ms in every page.
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
