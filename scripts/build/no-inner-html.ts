import type { Plugin } from 'vite';

/**
 * Removes the assignment of `innerHTML` from Preact: we never pass HTML, linters of extension stores warn about it, and
 * missing code cannot be misused.
 * @throws if Preact's code has changed, instead of leaving the assignment in
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
