/**
 * Takes away what an earlier script of ours left in the page. Firefox ends content scripts with their extension, before
 * they can tidy up; the next version's script finds their host.
 */
export function removeLeftovers(page: Document): void {
  // No query: it would look at every element of the page.
  for (const element of Array.from(page.documentElement.children))
    if (element.localName === 'tickmark-popover') element.remove();
}
