import { foldText } from '../text/fold-text.ts';
import { newsHosts, newsSiteOf } from './news-sites.ts';
import { parseHost } from './parse-host.ts';
import { readableHost } from './readable-host.ts';
import { siteOf } from './site.ts';

/** What a search in the list of news sites finds. */
export interface FoundSites {
  /** Sites of the list, best first. */
  readonly sites: readonly string[];
  /** How many more match. */
  readonly more: number;
  /** A site that the reader entered in full and that no site of the list covers; else null. */
  readonly uncovered: string | null;
}

/** Sites of the list that match a part of a name, or that cover an address: "Is my site covered?" */
export function findNewsSites(query: string, most: number): FoundSites {
  const wanted = foldText(query.trim());
  if (wanted === '') return { sites: [], more: 0, uncovered: null };
  const host = parseHost(query);
  const covering = host === null ? null : newsSiteOf(host);
  const matching = newsHosts.filter(
    (site) => site !== covering && (site.includes(wanted) || readableHost(site).includes(wanted)),
  );
  const ranked = matching.toSorted(
    (a, b) => Number(b.startsWith(wanted)) - Number(a.startsWith(wanted)) || a.localeCompare(b),
  );
  const sites = covering === null ? ranked : [covering, ...ranked];
  return {
    sites: sites.slice(0, most),
    more: Math.max(0, sites.length - most),
    uncovered: host !== null && covering === null ? siteOf(host) : null,
  };
}
