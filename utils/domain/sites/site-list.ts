import { siteOf } from './site.ts';

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
