import type { CoinId } from '../../domain/coin/coin.ts';
import {
  composedParentOf,
  elementsIn,
  isMatching,
  nativeGet,
  parentOf,
  siblingOf,
} from '../dom/element-access.ts';
import type { MarkedMention } from './marked-mention.ts';

/** The mentions of one coin in one section, and the one that is marked. */
export interface CoinGroup {
  readonly members: Set<MarkedMention>;
  lead: MarkedMention | null;
}

/** A part of the page that a reader sees as one. */
export class Section {
  readonly #groups = new Map<CoinId, CoinGroup>();

  groupOf(coin: CoinId): CoinGroup {
    const group = this.#groups.get(coin) ?? { members: new Set(), lead: null };
    this.#groups.set(coin, group);
    return group;
  }
}

const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
/** A list whose items have nothing but a link, as in menus. */
const linkList = ':has(>li>a:only-child):not(:has(>li>:not(a)))';
/** Elements that are one section up to their first heading, and that do not end the one around them. */
const parts = [
  'article,aside,table,nav,footer,shreddit-post,shreddit-comment,[role=feed]>*',
  ...['article', 'complementary', 'navigation', 'table'].map((role) => `[role=${role}]`),
  `ul${linkList},ol${linkList}`,
].join();
const starts = `${headings},${parts}`;
/** The headings below an element that belong to no part within it. */
const ownHeadings = `:is(${headings}):not(:scope :is(${parts}) *)`;

/** Elements without a mention after which a new section begins, so that no search takes long. */
const longestSearch = 1_000;

/**
 * Finds the section of an element: it begins at a heading, at the start of an article, post, sidebar, table or list of links, and
 * after a long part without mentions. Reads the DOM only, no layout. Each element is visited once and keeps its section, so that
 * headings and text that are inserted later change the sections of their own text alone.
 */
export class SectionFinder {
  readonly #known = new WeakMap<Element, Section>();

  of(element: Element): Section {
    const visited: Element[] = [];
    let at: Element | null = element;
    let section: Section | undefined;
    while (at && !section && visited.length < longestSearch) {
      section = this.#known.get(at);
      if (section) break;
      visited.push(at);
      if (isMatching(at, starts)) break;
      at = precedingHeadingOrElement(at);
    }
    section ??= new Section();
    for (const each of visited) this.#known.set(each, section);
    return section;
  }
}

/** What comes before an element in its section: the last heading of the sibling before, that sibling, or the parent. */
function precedingHeadingOrElement(element: Element): Element | null {
  let before = siblingOf(element, 'previousElementSibling');
  while (before && isMatching(before, parts)) before = siblingOf(before, 'previousElementSibling');
  if (!before) {
    const parent = composedParentOf(element);
    return parent instanceof ShadowRoot ? parent.host : parentOf(element);
  }
  if (nativeGet(Element, 'childElementCount', before) === 0) return before;
  const inside = elementsIn(before, ownHeadings);
  return inside[inside.length - 1] ?? before;
}
