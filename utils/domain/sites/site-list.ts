import { siteOf } from './news-sites.ts';

/** Whether a list of sites has this host or a parent of it. */
export function isOnList(host: string, sites: readonly string[]): boolean {
  return withParents(host).some((parent) => sites.includes(parent));
}

/** The list with the site of a host added, or without every entry that covers the host. */
export function listWith(sites: readonly string[], host: string, listed: boolean): string[] {
  const others = sites.filter((site) => !isOnList(host, [site]));
  return listed ? [...others, siteOf(host)] : others;
}

/** `a.b.c` to `a.b.c`, `b.c`, `c`. */
function withParents(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_label, index) => labels.slice(index).join('.'));
}

/** Whether one of `sitesOff` is this host or a parent of it. */
export function isSiteOff(host: string, sitesOff: readonly string[]): boolean {
  return isOnList(host, sitesOff);
}

/** Whether Tickmark marks nothing in a frame: it is paused, or the frame's site or that of its page is turned off. */
export function isSilent(
  hosts: readonly string[],
  { paused, sitesOff }: { readonly paused: boolean; readonly sitesOff: readonly string[] },
): boolean {
  return paused || hosts.some((host) => isSiteOff(host, sitesOff));
}

/** The list of sites turned off after a site was turned on or off. Turning one on removes every entry that covers it. */
export function withSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  return listWith(sitesOff, host, !on);
}
