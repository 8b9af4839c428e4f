import { maxNameLength } from '../../domain/publication/limits.ts';
import { attributeOf, isMatching, parentOf, tagOf } from '../dom/element-access.ts';

/** Items whose date is their own, and landmarks that are not the article. */
const asideTag =
  'aside,nav,[role="complementary"],[role="navigation"],[role="contentinfo"],' +
  '[itemtype*="Comment"],[itemtype*="Object"],[itemtype$="Event"]';

/** Boxes beside the article and comments: texts of their own, whatever the date of the article. */
const ownTextTag = 'aside,[role="complementary"],[itemtype*="Comment"]';

/** By what templates call the places that hold something else than the article. */
const asideName =
  /sidebar|(?<!elementor-)widget|related|recent|popular|most-?(?:read|view)|trending|recommend|verwandt|beliebt|archiv|newsletter|promo|advert|carousel|more-(?:news|stories)|latest|navi|\bnav\b|breadcrumb|copyright|upcoming|\bevent|\btermin|veranstalt|top-?bar|current-?date|\btoday\b/i;

/** What else may be a part of the article's own head: how many comments there are, a sheet of a calendar around the day. */
const discussionName = /[ck]omm?ent(?!ator)|\brespond|repl(?:y|ies)|reactie|calendar|kalender/i;

/** Where elements of a page stand: around the headline, in it, or outside the article. */
export class Regions {
  /** Whether an element is the headline or in it. */
  readonly isInHeadline: (element: Element | null) => boolean;
  /** Whether an element stands in a comment or in a box beside the article, whose text may be later than it. */
  readonly isOwnText: (element: Element | null) => boolean;
  readonly #aroundHeadline = new Set<Element>();
  readonly #isAside: (element: Element | null) => boolean;
  readonly #isAsideBeside: (element: Element | null) => boolean;

  constructor(headline: Element | null) {
    for (let at = headline; at; at = parentOf(at)) this.#aroundHeadline.add(at);
    this.isInHeadline = inherited((element) => element === headline || undefined, false);
    const isInArticle = inherited((element) => isMatching(element, 'article,main') || undefined, false);
    const isAsideWhere = (isBeside: boolean) =>
      inherited((element) => {
        if (tagOf(element) === 'BODY' || this.holdsHeadline(element)) return false;
        const name = nameOf(element);
        if (isMatching(element, asideTag) || asideName.test(name)) return true;
        if (!isBeside && discussionName.test(name)) return true;
        if (isMatching(element, 'header,footer,#header,#footer') && !isInArticle(element)) return true;
        return undefined;
      }, false);
    this.isOwnText = inherited((element) => {
      if (tagOf(element) === 'BODY' || this.holdsHeadline(element)) return false;
      return isMatching(element, ownTextTag) || discussionName.test(nameOf(element)) || undefined;
    }, false);
    this.#isAside = isAsideWhere(false);
    this.#isAsideBeside = isAsideWhere(true);
  }

  /** Whether the headline is `element` or in it. */
  holdsHeadline(element: Element | null | undefined): boolean {
    return element ? this.#aroundHeadline.has(element) : false;
  }

  /**
   * Whether `element` stands outside the article: in a sidebar, among comments or recommendations, in the page's
   * own header or footer. What also holds the headline does not count: themes name whole pages `has-sidebar`.
   * Right beside the headline (`isBeside`) names of comments and calendars do not count.
   */
  isAside(element: Element, isBeside = false): boolean {
    return isBeside ? this.#isAsideBeside(element) : this.#isAside(element);
  }
}

/** The id and the classes of an element. */
export function nameOf(element: Element): string {
  const [id, name] = ['id', 'class'].map((each) => attributeOf(element, each)?.slice(0, maxNameLength));
  return `${id ?? ''} ${name ?? null}`;
}

/**
 * A value that elements inherit from their parent: `own` returns undefined for an element without a value of its own,
 * `atRoot` is the value where no ancestor has one. Each element is computed once, so that the cost for all elements
 * of a page is in proportion to their number, however deeply they are nested.
 */
export function inherited<T>(
  own: (element: Element) => T | undefined,
  atRoot: T,
): (element: Element | null) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const path: Element[] = [];
    let answer: T | undefined;
    let at = element;
    while (at && answer === undefined) {
      answer = known.has(at) ? known.get(at) : own(at);
      path.push(at);
      at = parentOf(at);
    }
    const found = answer ?? atRoot;
    for (const each of path) known.set(each, found);
    return found;
  };
}
