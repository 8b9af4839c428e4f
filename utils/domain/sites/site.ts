import { newsSiteOf } from './news-sites.ts';

/**
 * The site of a host, as stored in the settings: the listed host that covers it (`asianetnews.com` for
 * `newsable.asianetnews.com`), else the host itself without `www.`. A private host of a listed site is a site of its own.
 */
export function siteOf(host: string): string {
  return newsSiteOf(host) ?? host.replace(/^www\./, '');
}
