import { leadsHome } from '../../domain/publication/address.ts';
import { sameTitle } from '../../domain/publication/page-facts.ts';

/** The page's title as it gives it to others, else its own. */
export function titleOf(page: Document): string {
  return page.querySelector('meta[property="og:title" i]')?.getAttribute('content') || page.title;
}

/**
 * The article's headline: the heading that says what the title says; else the first long one of the page's top
 * headings. Null on pages that have neither. A heading that leads home is the site's name.
 */
export function findHeadline(page: Document, title: string): Element | null {
  const headings = ['h1', '[itemprop~="headline"],.entry-title,.post-title', 'h2,h3']
    .flatMap((selector) => [...page.querySelectorAll(selector)])
    .filter((heading) => !leadsHome(linkOf(heading) ?? 'x'));
  return (
    headings.find(({ textContent }) => [title, page.title].some((each) => sameTitle(each, textContent))) ??
    headings.find((heading) => heading.matches('h1') && heading.textContent.trim().length > 15) ??
    null
  );
}

/** Where a heading leads, as it is written; null where it is no link. */
export function linkOf(heading: Element): string | null {
  return (heading.querySelector('a[href]') ?? heading.closest('a[href]'))?.getAttribute('href') ?? null;
}
