import { leadsHome } from '../../utils/domain/publication/page-identity.ts';

/** Where a page says its own address; a browser's note of where it was saved from is a comment before it all. */
const places = [
  ['link[rel~="canonical" i]', 'href'],
  ['meta[property="og:url" i]', 'content'],
  ['meta[name="twitter:url" i]', 'content'],
  ['link[rel~="amphtml" i]', 'href'],
] as const;

/** The address that a file was loaded from, as it says itself; empty where it does not say. */
export function pageAddress(page: Document): string {
  const given = places.map(([selector, name]) => page.querySelector(selector)?.getAttribute(name) ?? '');
  const comments = [...page.childNodes, ...page.documentElement.childNodes];
  const saved = comments.map(({ nodeValue }) => /saved from url=\(\d+\)(\S+)/.exec(nodeValue ?? '')?.[1]);
  const base = [...saved, ...given].find((url) => URL.canParse(url ?? ''));
  const addresses = [...saved, ...given]
    .filter((url) => url && URL.canParse(url, base))
    .map((url) => new URL(url!, base).href);
  // Some templates name the site's home on every page.
  return addresses.find((url) => !leadsHome(url)) ?? addresses[0] ?? '';
}
