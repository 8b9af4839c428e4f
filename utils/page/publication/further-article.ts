import { isMatching, nativeCall, parentOf } from '../dom/element-access.ts';
import type { Regions } from './regions.ts';

/**
 * The further article around an element: one with a top heading, beside the one that has the page's headline. Endless pages
 * add such articles below the first, and their markup keeps the date of the first. Null where the element stands in none.
 */
export function furtherArticle(element: Element, headline: Element | null, regions: Regions): Element | null {
  // A headline outside of any article may be the site's own heading above all of them.
  if (!headline || !articlesAround(headline, () => false).length) return null;
  const around = articlesAround(element, (at) => regions.holdsHeadline(at));
  return around.find((article) => nativeCall(Element, 'querySelector', article, 'h1') !== null) ?? null;
}

/** The article elements around an element, the innermost first, up to where `isEnd` is true. */
function articlesAround(element: Element, isEnd: (at: Element) => boolean): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at && !isEnd(at); at = parentOf(at))
    if (isMatching(at, 'article')) found.push(at);
  return found;
}
