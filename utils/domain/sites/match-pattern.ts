import { isPrivateHost } from './private-host.ts';

/** The origins of the permission for all sites; `optional_host_permissions` of the manifest. */
export const everywhere: readonly string[] = ['https://*/*', 'http://*/*'];

/** The match patterns of a site and its subdomains. A name without subdomains (`localhost`, an IP address) is itself only. */
export function siteMatches(site: string): string[] {
  const host = /\.[a-z][a-z0-9-]*$/.test(site) ? `*.${site}` : site;
  return [`https://${host}/*`, `http://${host}/*`];
}

/** The site that a pattern of one host names, or null for a pattern of all hosts. */
export function siteOfMatch(pattern: string): string | null {
  const host = hostPart(pattern)?.replace(/^\*\./, '');
  return host === undefined || host === '*' ? null : host;
}

/**
 * The same patterns with both schemes of their sites. Chromium reports only the part of a grant that the manifest does not
 * cover: for a subdomain of a listed host only `http:`.
 */
export function withBothSchemes(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => {
    const site = siteOfMatch(pattern);
    return site === null ? [pattern] : siteMatches(site);
  });
}

/** Whether a match pattern covers pages of a host; the scheme does not matter, the path is always any. */
export function coversHost(pattern: string, host: string): boolean {
  if (pattern === '<all_urls>') return true;
  const named = hostPart(pattern);
  if (named === undefined) return false;
  if (named === '*') return true;
  const site = named.replace(/^\*\./, '');
  return host === site || (named !== site && host.endsWith(`.${site}`));
}

/** Whether a pattern lets Tickmark run on a host without a click: it covers the host, which is not a private one of its site. */
export function authorises(pattern: string, host: string): boolean {
  return coversHost(pattern, host) && !isPrivateHost(host, siteOfMatch(pattern) ?? undefined);
}

/** Whether the permission for a host was revoked: a removed pattern covers it, and no remaining one authorises it. */
export function isRevoked(host: string, removed: readonly string[], left: readonly string[]): boolean {
  return (
    removed.some((pattern) => coversHost(pattern, host)) && !left.some((pattern) => authorises(pattern, host))
  );
}

/** The host of a pattern for web pages; undefined for every other pattern. */
function hostPart(pattern: string): string | undefined {
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
}
