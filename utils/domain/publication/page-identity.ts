import { maxAddressLength, maxTitleLength } from './limits.ts';

/** The address and the title of a page, which identify its own article among those that it lists. */
export interface PageFacts {
  /** The page's address: canonical where it has one. May be empty. */
  readonly url: string;
  /** The text of `og:title` or `<title>`; may be empty. */
  readonly title: string;
}

/** Whether a headline is that of the page's title, which often has the site's name added. */
export function sameTitle(title: string, headline: string): boolean {
  const [short, long] = [lettersOf(title), lettersOf(headline)].toSorted((a, b) => a.length - b.length);
  return short!.length > 5 && long!.includes(short!.slice(0, 24));
}

function lettersOf(text: string): string {
  return text
    .slice(0, maxTitleLength)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** An address in its parts, or null where it is none or too long for one of an article. */
export function addressOf(url: string): URL | null {
  return url.length <= maxAddressLength && URL.canParse(url) ? new URL(url) : null;
}

/** `/web/20240315123456id_/https://…` of the Wayback Machine and its kind, `/2024.03.15-123456/https://…`. */
const archived =
  /^https?:\/\/[^/]+\/(?:[\w-]+\/){0,3}(?:\d{14}(?:[a-z]{2}_)?|\d{4}\.\d\d\.\d\d-\d{6})\/(?=(https?:\/{1,2})?[\w-]+(?:\.[\w-]+)+)/i;

/** The address of the page itself, where `url` is that of its copy in a web archive; else `url`. */
export function originalAddress(url: string): string {
  const match = url.length <= maxAddressLength ? archived.exec(url) : null;
  if (!match) return url;
  const rest = url.slice(match[0].length);
  return match[1] ? rest.replace(/^(https?:)\/{1,2}/i, '$1//') : `https://${rest}`;
}

/** The path of an address, absolute or relative; in lower case, without `/amp` and a slash at its end. */
function pathOf(url: unknown): string {
  const text = typeof url === 'string' && url.length <= maxAddressLength ? url : '';
  return (addressOf(text)?.pathname ?? text).replace(/\/(?:amp\/?)?$/, '').toLowerCase();
}

/** Whether two addresses are those of one page of a site, whatever their query. */
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
