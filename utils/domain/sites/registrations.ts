import { grantedSites, isEverywhere } from './access.ts';
import { coversHost, everywhere, siteMatches } from './match-pattern.ts';
import { newsMatches } from './news-sites.ts';
import { privateMatches } from './private-host.ts';

/** Pages that the browser runs the content script on besides those of the manifest. */
export interface Registration {
  readonly id: 'granted-sites' | 'all-sites';
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  /** The reader named these sites: the script does not stop on a private host by itself. */
  readonly askedFor: boolean;
}

/**
 * What to register for the origins that the reader granted. No page matches twice, the manifest's included, and private hosts of a
 * granted site are left out unless one was granted itself. "On all sites" can't name private hosts: there the script stops.
 */
export function registrationsFor(granted: readonly string[]): Registration[] {
  const sites = grantedSites(granted);
  const ofSites = sites.flatMap(siteMatches);
  const coversNone = (pattern: string): boolean => !sites.some((site) => coversHost(pattern, site));
  const registrations: Registration[] = [];
  if (sites.length > 0)
    registrations.push({
      id: 'granted-sites',
      matches: ofSites,
      excludeMatches: [...newsMatches(), ...sites.flatMap(privateMatches)].filter(coversNone),
      askedFor: true,
    });
  if (isEverywhere(granted))
    registrations.push({
      id: 'all-sites',
      matches: everywhere,
      excludeMatches: [...newsMatches(), ...ofSites],
      askedFor: false,
    });
  return registrations;
}
