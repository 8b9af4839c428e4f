import { leadsHome } from '../../utils/domain/publication/page-identity.ts';
import type { Publication } from '../../utils/domain/publication/publication.ts';
import { publicationOf } from '../../utils/page/publication/page-publication.ts';

/** Elements that contain a page's own address. Browsers save the original address as a comment before the page. */
const places = [
  ['link[rel~="canonical" i]', 'href'],
  ['meta[property="og:url" i]', 'content'],
  ['meta[name="twitter:url" i]', 'content'],
  ['link[rel~="amphtml" i]', 'href'],
] as const;

/**
 * Reads a page from its source as a browser that runs scripts would, where `<noscript>` contains no elements.
 * @param select selector of the element to read the moment for; without it, the page's article
 */
function readPage(html: string, now: number, url?: string, select?: string): Publication | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('noscript')) element.remove();
  const element = select === undefined ? null : page.querySelector(select);
  return publicationOf(element, page, url ?? pageAddress(page), now);
}

/** Reads the open document. */
function readOpenPage(now: number, url?: string): Publication | null {
  return publicationOf(null, document, url ?? pageAddress(document), now);
}

/** Reads the open document for one of its elements. */
function readElement(element: Element | null, now: number, url: string): Publication | null {
  return publicationOf(element, document, url, now);
}

/** The address that a saved page states as its own; empty if it states none. */
function pageAddress(page: Document): string {
  const given = places.map(([selector, name]) => page.querySelector(selector)?.getAttribute(name) ?? '');
  const comments = [...page.childNodes, ...page.documentElement.childNodes];
  const saved = comments.map(({ nodeValue }) => /saved from url=\(\d+\)(\S+)/.exec(nodeValue ?? '')?.[1]);
  const base = [...saved, ...given].find((url) => URL.canParse(url ?? ''));
  const addresses = [...saved, ...given]
    .filter((url) => url && URL.canParse(url, base))
    .map((url) => new URL(url!, base).href);
  // Some templates state the site's home page on every page.
  return addresses.find((url) => !leadsHome(url)) ?? addresses[0] ?? '';
}

globalThis.publicationReader = { readPage, readOpenPage, readElement };

declare global {
  var publicationReader: {
    readPage: typeof readPage;
    readOpenPage: typeof readOpenPage;
    readElement: typeof readElement;
  };
}
