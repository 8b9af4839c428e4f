/** Marks the inside of our closed root. No page can see it there, whereas a name of the host could be claimed. */
const insideMark = '[data-tickmark]';

/**
 * Removes the host that an earlier script of ours left in the page. Firefox ends content scripts with their extension,
 * before they can clean up, but lets the next version's script look into closed shadow roots, which is how the host is
 * recognised. A page can make an element that looks the same inside; it then loses that element of its own.
 */
export function removeLeftovers(page: Document): void {
  // No query: it would look at every element of the page.
  for (const element of Array.from(page.documentElement.children))
    if (closedRootOf(element)?.querySelector(insideMark)) element.remove();
}

/** Null in Chromium, where the script of a removed version goes on running and cleans up after itself. */
function closedRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return null;
  const root: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  return root instanceof ShadowRoot ? root : null;
}
