import { siteOf } from './news-sites.ts';
import { isSiteOff } from './site-list.ts';

/** Sites turned off or on in private windows, where they override the settings. */
export interface PrivateWindowSites {
  readonly off: readonly string[];
  readonly on: readonly string[];
}

export const noPrivateWindowSites: PrivateWindowSites = { off: [], on: [] };

/** The sites that are turned off in private windows. */
export function sitesOffInPrivate(
  sitesOff: readonly string[],
  { off, on }: PrivateWindowSites,
): readonly string[] {
  return [...sitesOff.filter((site) => !on.some((host) => isSiteOff(host, [site]))), ...off];
}

/** The sites after one was turned on or off in a private window. */
export function withPrivateWindowSite(
  sites: PrivateWindowSites,
  host: string,
  on: boolean,
): PrivateWindowSites {
  const others = (hosts: readonly string[]): readonly string[] =>
    hosts.filter((site) => !isSiteOff(host, [site]) && site !== siteOf(host));
  return {
    off: on ? others(sites.off) : [...others(sites.off), siteOf(host)],
    on: on ? [...others(sites.on), host] : others(sites.on),
  };
}
