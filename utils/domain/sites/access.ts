import { isContextOrigin } from '../context/context-sources.ts';
import { authorises, siteOfMatch } from './match-pattern.ts';
import { newsMatches, newsSiteOf } from './news-sites.ts';

/**
 * Why Tickmark may run on a host without a click, or may not. `news`: a listed site, with permission; `withheld`: a listed
 * site whose permission the browser or the reader revoked; `site`: the reader allowed this site; `everywhere`: the reader
 * allowed all sites; `none`: none of these, as on a private host that was not allowed by name.
 */
export type Access = 'news' | 'withheld' | 'site' | 'everywhere' | 'none';

const news: ReadonlySet<string> = new Set(newsMatches());

/** @param origins the match patterns that are granted at the moment, those of the manifest included */
export function accessTo(host: string, origins: readonly string[]): Access {
  const allowing = origins.filter((origin) => authorises(origin, host));
  if (newsSiteOf(host) !== null) return allowing.length > 0 ? 'news' : 'withheld';
  if (allowing.some((origin) => siteOfMatch(origin) === null)) return 'everywhere';
  return allowing.length > 0 ? 'site' : 'none';
}

/** The origins of sites that the reader granted beyond those of the manifest; hosts of figures around the price are none. */
export function grantedOrigins(origins: readonly string[], ofManifest: readonly string[]): readonly string[] {
  const own = new Set(ofManifest);
  return origins.filter(
    (origin) =>
      !own.has(origin) &&
      !news.has(origin) &&
      !isContextOrigin(origin) &&
      /^(?:\*|https?):|^<all_urls>$/.test(origin),
  );
}

/** The sites among granted origins, sorted, each once. */
export function grantedSites(granted: readonly string[]): readonly string[] {
  return [...new Set(granted.flatMap((origin) => siteOfMatch(origin) ?? []))].toSorted();
}

/** Whether "on all sites" is among granted origins. */
export function isEverywhere(granted: readonly string[]): boolean {
  return granted.some((origin) => siteOfMatch(origin) === null);
}

/** The news sites' patterns that are not granted. */
export function withheldNews(origins: readonly string[]): readonly string[] {
  if (isEverywhere(origins)) return [];
  const granted = new Set(origins);
  return [...news].filter((pattern) => !granted.has(pattern));
}
