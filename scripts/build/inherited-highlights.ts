import type { Plugin } from 'vite';

/**
 * Makes the rules of our highlights apply to the root element, for browsers in which highlights inherit from the parent's.
 * `::highlight()` alone selects the pseudo-element of every element, and Chromium computes all of them for each whenever it
 * computes the element's style: 24 of ours, which takes longer than the rest. Firefox (seen in 153) computes those that are
 * painted, and they inherit nothing.
 */
export function inheritedHighlights(): Plugin {
  return {
    name: 'inherited-highlights',
    enforce: 'pre',
    transform(code, id) {
      return id.endsWith('.css') && code.includes('::highlight(') ? rootHighlights(code) : null;
    },
  };
}

/** @param css with each selector of a highlight at the start of its line */
export function rootHighlights(css: string): string {
  return css.replace(/^[ \t]*(?=::highlight\()/gm, '$&:root');
}
