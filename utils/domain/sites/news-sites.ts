import { foldText } from '../text/fold-text.ts';
import groups from './news-hosts.json' with { type: 'json' };
import { isPrivateHost } from './private-host.ts';
import { parseHost, readableHost } from './host-names.ts';

interface Group {
  /** Each with its subdomains, except private ones. */
  readonly hosts: readonly string[];
  /** Each without its subdomains, except `www.`: where these serve mail, accounts or a bank, or much else. */
  readonly alone?: readonly string[];
}

const listed: readonly Group[] = groups;
const alone: ReadonlySet<string> = new Set(listed.flatMap((group) => group.alone ?? []));

/**
 * The hosts on which Tickmark runs without a click. Where a publisher also serves mail, a bank or a shop (yahoo.com,
 * globo.com, eastmoney.com), the host of its news is listed, or the host without its subdomains.
 */
export const newsHosts: readonly string[] = [...listed.flatMap(({ hosts }) => hosts), ...alone];

const names: ReadonlySet<string> = new Set(newsHosts);

/** Match patterns for the manifest. `https://*.host/*` covers the bare host too, in Chrome and in Firefox. */
export function newsMatches(): string[] {
  return newsHosts.flatMap((host) =>
    alone.has(host) ? [`https://${host}/*`, `https://www.${host}/*`] : [`https://*.${host}/*`],
  );
}

/** The listed host that covers this host; null where there is none, and on a private host. */
export function newsSiteOf(host: string): string | null {
  const labels = host.split('.');
  const site = labels
    .map((_label, index) => labels.slice(index).join('.'))
    .find((parent) => (alone.has(parent) ? host.replace(/^www\./, '') === parent : names.has(parent)));
  return site === undefined || isPrivateHost(host, site) ? null : site;
}

/**
 * The site of a host, as stored in the settings: the listed host that covers it (`asianetnews.com` for
 * `newsable.asianetnews.com`), else the host itself without `www.`. A private host of a listed site is a site of its own.
 */
export function siteOf(host: string): string {
  return newsSiteOf(host) ?? host.replace(/^www\./, '');
}

/** What a search in the list of news sites finds. */
interface FoundSites {
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
