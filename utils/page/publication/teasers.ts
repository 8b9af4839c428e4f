import { maxTitleLength } from '../../domain/publication/limits.ts';
import { leadsHome, samePage } from '../../domain/publication/page-identity.ts';
import { attributeOf, isMatching } from '../dom/element-access.ts';
import { firstLink, firstWords } from './first-words.ts';
import { linksOfHeadings } from './headline.ts';
import { inherited } from './inherited.ts';
import type { Regions } from './regions.ts';

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
