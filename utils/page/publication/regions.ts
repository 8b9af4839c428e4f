/** Items whose date is their own, and landmarks that are not the article. */
const asideTag =
  'aside,nav,[role="complementary"],[role="navigation"],[role="contentinfo"],' +
  '[itemtype*="Comment"],[itemtype*="Object"],[itemtype$="Event"]';

/** By what templates call the places that hold something else than the article. */
const asideName =
  /sidebar|(?<!elementor-)widget|related|recent|popular|most-?(?:read|view)|trending|recommend|verwandt|beliebt|archiv|newsletter|promo|advert|carousel|more-(?:news|stories)|latest|navi|\bnav\b|breadcrumb|copyright|upcoming|\bevent|\btermin|veranstalt|top-?bar|current-?date|\btoday\b/i;

/** What else may be a part of the article's own head: how many comments there are, a sheet of a calendar around the day. */
const discussionName = /[ck]omm?ent(?!ator)|\brespond|repl(?:y|ies)|reactie|calendar|kalender/i;

/**
 * Whether `element` stands outside the article: in a sidebar, among comments or recommendations, in the page's
 * own header or footer. What also holds the headline does not count: themes name whole pages `has-sidebar`.
 * Right beside the headline (`isBeside`) names of comments and calendars do not count.
 */
export function isAside(element: Element, headline: Element | null, isBeside = false): boolean {
  for (let at: Element | null = element; at && at.nodeName !== 'BODY'; at = at.parentElement) {
    if (headline && at.contains(headline)) return false;
    if (at.matches(asideTag) || asideName.test(nameOf(at))) return true;
    if (!isBeside && discussionName.test(nameOf(at))) return true;
    if (at.matches('header,footer,#header,#footer') && !at.closest('article,main')) return true;
  }
  return false;
}

/** What an element is called by its page. */
export function nameOf(element: Element): string {
  return `${element.id} ${element.getAttribute('class')}`;
}
