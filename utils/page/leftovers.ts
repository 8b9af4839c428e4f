/**
 * Takes away what an earlier script of ours left in the page. Firefox ends content scripts with their extension, before
 * they can tidy up; the next version's script finds their host.
 */
export function removeLeftovers(page: Document): void {
  for (const host of page.querySelectorAll(':root > tickmark-popover')) host.remove();
}
