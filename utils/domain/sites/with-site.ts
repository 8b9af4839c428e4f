import { isSiteOff, siteOf } from './site.ts';

/**
 * The list of silent sites after the switch. Switching a site on takes every entry away that covers it,
 * also one for the domain above it.
 */
export function withSite(sitesOff: readonly string[], host: string, on: boolean): string[] {
  const others = sitesOff.filter((site) => !isSiteOff(host, [site]));
  return on ? others : [...others, siteOf(host)];
}
