import type { Plugin } from 'vite';

/**
 * Takes out of Preact what sets `innerHTML`: we never hand it HTML, linters of extension stores warn of it, and what is
 * not there cannot be misused. Fails where Preact looks different than expected, rather than do nothing in silence.
 */
export function noInnerHtml(): Plugin {
  return {
    name: 'no-inner-html',
    enforce: 'pre',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.m?js(?:\?|$)/ },
      handler(code) {
        const safe = code.replace(/\.innerHTML=(?=\w+\.__html)/, '.textContent=');
        if (safe === code) throw new Error('Preact sets innerHTML in a way that this plugin does not know.');
        return { code: safe, map: null };
      },
    },
  };
}
