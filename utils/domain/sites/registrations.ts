import { grantedSites, isEverywhere } from './access.ts';
import { coversHost, everywhere, siteMatches } from './match-pattern.ts';
import { newsMatches } from './news-sites.ts';
import { privateMatches } from './private-host.ts';

/** A dynamic registration of the content script, besides the one in the manifest. */
export interface Registration {
  readonly id: 'granted-sites' | 'all-sites';
  readonly matches: readonly string[];
  readonly excludeMatches: readonly string[];
  /** The reader allowed these sites by name, so the script also runs on their private hosts. */
  readonly askedFor: boolean;
}

/**
 * The registrations for the origins that the reader granted. No page matches two of them or the manifest's. Private hosts of a
 * granted site are excluded unless granted by name. For all sites, patterns can't exclude private hosts: there the
 * script itself checks the host.
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
