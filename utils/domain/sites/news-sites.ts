import groups from './news-hosts.json' with { type: 'json' };

/**
 * The hosts on which Tickmark runs by itself, each with its subdomains. Where a house also serves mail, a bank or
 * a shop (yahoo.com, globo.com, eastmoney.com), only the host of its news is listed.
 */
export const newsHosts: readonly string[] = groups.flatMap((group) => group.hosts);

/** Match patterns for the manifest. `https://*.host/*` covers the bare host too, in Chrome and in Firefox. */
export function newsMatches(): string[] {
  return newsHosts.map((host) => `https://*.${host}/*`);
}
