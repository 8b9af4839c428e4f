import { newsSiteOf } from './news-sites.ts';

/**
 * The site that a host belongs to, as settings name it: the listed host that covers it
 * (`newsable.asianetnews.com` is of `asianetnews.com`), else the host itself without `www.`. A private host of a listed site
 * is a site of its own.
 */
export function siteOf(host: string): string {
  return newsSiteOf(host) ?? host.replace(/^www\./, '');
}

/** Whether one of `sitesOff` is this host or a parent of it. */
export function isSiteOff(host: string, sitesOff: readonly string[]): boolean {
  return withParents(host).some((parent) => sitesOff.includes(parent));
}

/** Whether Tickmark marks nothing in a frame: it is paused, or the frame's site or its page's is switched off. */
export function isSilent(
  hosts: readonly string[],
  { paused, sitesOff }: { readonly paused: boolean; readonly sitesOff: readonly string[] },
): boolean {
  return paused || hosts.some((host) => isSiteOff(host, sitesOff));
}

/** `a.b.c` to `a.b.c`, `b.c`, `c`. */
function withParents(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_label, index) => labels.slice(index).join('.'));
}
