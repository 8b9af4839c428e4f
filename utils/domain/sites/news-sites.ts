import groups from './news-hosts.json' with { type: 'json' };
import { isPrivateHost } from './private-host.ts';

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
