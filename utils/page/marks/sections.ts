import type { CoinId } from '../../domain/coin/coin.ts';
import {
  composedParentOf,
  elementsIn,
  isMatching,
  nativeGet,
  parentOf,
  siblingOf,
  tagOf,
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
/** Elements that are one section up to their first heading, and that do not end the one around them. */
const parts =
  'article,aside,table,nav,footer,dialog,[role=article],[role=complementary],[role=navigation],[role=table],[role=grid],[role=feed]>*,shreddit-post,shreddit-comment,.thing,[data-testid=tweet]';
/** The headings below an element that belong to no part within it. */
const ownHeadings = `:is(${headings}):not(:is(${parts
  .split(',')
  .map((part) => `:scope ${part}`)
  .join()}) *)`;

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
      if (isMatching(at, headings) || isPart(at)) break;
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
  while (before && isPart(before)) before = siblingOf(before, 'previousElementSibling');
  if (!before) {
    const parent = composedParentOf(element);
    return parent instanceof ShadowRoot ? parent.host : parentOf(element);
  }
  if (nativeGet(Element, 'childElementCount', before) === 0) return before;
  const inside = elementsIn(before, ownHeadings);
  return inside[inside.length - 1] ?? before;
}

function isPart(element: Element): boolean {
  return isMatching(element, parts) || isLinkList(element);
}

/** True for a list whose first two items are a link each, as in menus and tickers. */
function isLinkList(list: Element): boolean {
  if (!/^[OU]L$/.test(tagOf(list))) return false;
  const first = nativeGet(Element, 'firstElementChild', list);
  const second = first && siblingOf(first, 'nextElementSibling');
  return second !== null && isLink(first!) && isLink(second);
}

function isLink(item: Element): boolean {
  const link = nativeGet(Element, 'firstElementChild', item);
  return (
    link !== null &&
    tagOf(link) === 'A' &&
    nativeGet(Node, 'textContent', item)?.trim() === nativeGet(Node, 'textContent', link)?.trim()
  );
}
