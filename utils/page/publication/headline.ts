import { leadsHome } from '../../domain/publication/page-identity.ts';
import { maxHeadings, maxTitleLength } from '../../domain/publication/limits.ts';
import { sameTitle } from '../../domain/publication/page-identity.ts';
import { attributeOf, elementsOf, firstOf, isMatching, ownTitle } from '../dom/element-access.ts';
import { firstLink, firstWords } from './first-words.ts';
import { inherited } from './inherited.ts';

/** The page's title in `og:title`, else in `<title>`. */
export function titleOf(page: Document): string {
  const given = firstOf(page, 'meta[property="og:title" i]')?.getAttribute('content');
  return (given || ownTitle(page)).slice(0, maxTitleLength);
}

/**
 * The article's headline: the heading with the text of the title; else the first long one of the page's top
 * headings. Null on pages that have neither. A heading that leads home is the site's name.
 */
export function findHeadline(page: Document, title: string): Element | null {
  const titles = [title, ownTitle(page)];
  const linkOf = linksOfHeadings();
  const headings = ['h1', '[itemprop~="headline"],.entry-title,.post-title', 'h2,h3']
    .flatMap((selector) => elementsOf(page, selector, maxHeadings))
    .filter((heading) => !leadsHome(linkOf(heading) ?? 'x'));
  const textOf = (heading: Element): string => firstWords(heading, maxTitleLength).text;
  return (
    headings.find((heading) => titles.some((each) => sameTitle(each, textOf(heading)))) ??
    headings.find((heading) => isMatching(heading, 'h1') && textOf(heading).trim().length > 15) ??
    null
  );
}

/** Returns the address that a heading links to, as it is written: the link in it, else the one around it; null where it is no link. */
export function linksOfHeadings(): (heading: Element) => string | null {
  const linkAround = inherited<Element | null>(
    (element) => (isMatching(element, 'a[href]') ? element : undefined),
    null,
  );
  return (heading) => {
    const link = firstLink(heading) ?? linkAround(heading);
    return link && attributeOf(link, 'href');
  };
}
