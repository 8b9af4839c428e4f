import { maxHeadings, maxTitleLength } from '../../domain/publication/limits.ts';
import { leadsHome, samePage, sameTitle } from '../../domain/publication/page-identity.ts';
import { attributeOf, elementsOf, firstOf, isMatching, ownTitle } from '../dom/element-access.ts';
import { firstLink, firstWords } from './first-words.ts';
import { inherited, type Regions } from './regions.ts';

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
function linksOfHeadings(): (heading: Element) => string | null {
  const linkAround = inherited<Element | null>(
    (element) => (isMatching(element, 'a[href]') ? element : undefined),
    null,
  );
  return (heading) => {
    const link = firstLink(heading) ?? linkAround(heading);
    return link && attributeOf(link, 'href');
  };
}

/** A title has at least so many words; names of authors and rubrics have fewer. */
const leastTitleWords = 5;

/** The parts of a page that present other pages: their dates are those of the other pages. */
export class Teasers {
  /**
   * Of an element in a heading: whether that is the heading of a teaser; null of one in no heading. A heading that is
   * a link to another page is one, and the dates behind it are that page's; a short one is a rubric.
   */
  readonly isBelow: (element: Element) => boolean | null;
  /** Whether an element stands in a box with the linked title of another page, such as an item of a list. */
  readonly holds: (element: Element) => boolean;

  constructor(regions: Regions, url: string) {
    const linkOf = linksOfHeadings();
    const leadsElsewhere = (link: string): boolean =>
      !link.startsWith('#') && !leadsHome(link) && !samePage(link, url);
    this.isBelow = inherited<boolean | null>((element) => {
      if (!isMatching(element, 'h1,h2,h3,h4')) return undefined;
      if (regions.holdsHeadline(element) || regions.isInHeadline(element)) return false;
      const link = linkOf(element);
      const title = firstWords(element, maxTitleLength).text.trim();
      return link !== null && title.length > 12 && leadsElsewhere(link);
    }, null);
    this.holds = inherited<boolean>((element) => {
      if (regions.holdsHeadline(element) || regions.isInHeadline(element)) return false;
      if (!isMatching(element, 'a[href],li,article,tr,figure')) return undefined;
      const link = isMatching(element, 'a[href]') ? element : firstLink(element);
      const words = link ? firstWords(link, maxTitleLength).text.trim().split(/\s+/) : [];
      const isTitled = link !== null && words.length >= leastTitleWords;
      return (isTitled && leadsElsewhere(attributeOf(link, 'href') ?? '')) || undefined;
    }, false);
  }
}
