import { isPrivateHost } from './private-host.ts';

/** The origins that "on all sites" asks for; `optional_host_permissions` of the manifest. */
export const everywhere: readonly string[] = ['https://*/*', 'http://*/*'];

/** The match patterns of a site and its subdomains. A name that can have none (`localhost`, an address) stands alone. */
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
 * The same patterns, with every scheme of the sites that they name. Chromium reports only the part of a grant that the manifest does
 * not cover: of a host below a listed one that is `http:` alone.
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

/** Whether a pattern lets Tickmark run on a host by itself: it covers the host, and the host is not private below its site. */
export function authorises(pattern: string, host: string): boolean {
  return coversHost(pattern, host) && !isPrivateHost(host, siteOfMatch(pattern) ?? undefined);
}

/** Whether a page's permission is gone: what was removed covers it, and nothing that is left allows it. */
export function isRevoked(host: string, removed: readonly string[], left: readonly string[]): boolean {
  return (
    removed.some((pattern) => coversHost(pattern, host)) && !left.some((pattern) => authorises(pattern, host))
  );
}

/** The host of a pattern for web pages; undefined for every other pattern. */
function hostPart(pattern: string): string | undefined {
  return /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1];
}
