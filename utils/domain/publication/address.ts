import { maxAddressLength } from './limits.ts';

/** An address in its parts, or null where it is none or too long for one of an article. */
export function addressOf(url: string): URL | null {
  return url.length <= maxAddressLength && URL.canParse(url) ? new URL(url) : null;
}

/** The path of an address, whole or relative to a site; in lower case, without what changes nothing. */
function pathOf(url: unknown): string {
  const text = typeof url === 'string' && url.length <= maxAddressLength ? url : '';
  return (addressOf(text)?.pathname ?? text).replace(/\/(?:amp\/?)?$/, '').toLowerCase();
}

/** Whether two addresses lead to the same page of a site, their query aside. */
export function samePage(url: unknown, other: unknown): boolean {
  return pathOf(url) !== '' && pathOf(url) === pathOf(other);
}

/** Whether an address, whole or relative, is that of a site's home page. */
export function leadsHome(url: string): boolean {
  if (url.length > maxAddressLength) return false;
  return /^(?:https?:\/\/[^/]+)?(?:\/(?:index\.\w+|home|[a-z]{2}(?:[-_][a-z]{2})?)?)?\/?(?:#.*)?$/i.test(url);
}

/** Whether an address is that of a list of articles, by its path alone; `/archives/959` and `/topic/12-coins` are articles. */
export function leadsToList(url: string): boolean {
  return /\/(?:categor\w+|tags?|topics?|authors?|labels?|kategorie|themen?|search|archives?)(?:(?<!topics?|archives?)\/[^/]+|\/(?:(?:19|20)\d\d|\D[^/]*))?\/?$|\/page\/\d+\/?$/i.test(
    addressOf(url)?.pathname ?? '',
  );
}
