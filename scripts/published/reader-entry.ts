import { publicationOf } from '../../utils/page/publication/page-publication.ts';
import { pageAddress } from './page-address.ts';
import type { Publication } from '../../utils/domain/publication/publication.ts';

/**
 * Reads a page from its source, as the extension would in a browser that runs scripts: there, `<noscript>` holds
 * no elements. `select` names the element that is asked for, else the page's article is.
 */
function readPage(html: string, now: number, url?: string, select?: string): Publication | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('noscript')) element.remove();
  const element = select === undefined ? null : page.querySelector(select);
  return publicationOf(element, page, url ?? pageAddress(page), now);
}

/** Reads the document that is open. */
function readOpenPage(now: number, url?: string): Publication | null {
  return publicationOf(null, document, url ?? pageAddress(document), now);
}

/** Reads the document that is open for one of its elements. */
function readElement(element: Element | null, now: number, url: string): Publication | null {
  return publicationOf(element, document, url, now);
}

globalThis.publicationReader = { readPage, readOpenPage, readElement };

declare global {
  var publicationReader: {
    readPage: typeof readPage;
    readOpenPage: typeof readOpenPage;
    readElement: typeof readElement;
  };
}
