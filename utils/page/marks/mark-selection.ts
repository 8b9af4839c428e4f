import type { CoinId } from '../../domain/coin/coin.ts';
import type { Marking } from '../../domain/settings/page-settings.ts';
import {
  composedParentOf,
  elementsIn,
  isMatching,
  nativeGet,
  parentOf,
  siblingOf,
} from '../dom/element-access.ts';
import type { ChosenChange } from './chosen-mentions.ts';
import { isBefore, type MarkedMention } from './marked-mention.ts';

const none: ReadonlySet<MarkedMention> = new Set();

/** What keeps one mention marked under any setting: the pointer on it, or its open card. */
export type Holder = 'pointer' | 'card';

/**
 * Selects which of the page's mentions are marked, by the reader's setting `marking`. In `section`, the first mention of each
 * coin in each section is. A mark that is painted stays where text is inserted before it; until then the earlier mention gets
 * the mark, as a page is read in parts.
 */
export class MarkSelection {
  readonly #isPainted: (marked: MarkedMention) => boolean;
  /** `none`: no mention is marked, the held ones neither. */
  #marking: Marking | 'none';
  #sections = new SectionFinder();
  #groupOf = new Map<MarkedMention, CoinGroup>();
  readonly #held = new Map<Holder, MarkedMention>();

  constructor(marking: Marking | 'none', isPainted: (marked: MarkedMention) => boolean) {
    this.#marking = marking;
    this.#isPainted = isPainted;
  }

  /** True where the keys for the next mention stop: at each mark, and at each mention where none is marked by itself. */
  isStop(marked: MarkedMention): boolean {
    return this.#marking === 'pointer' || this.#marking === 'none' || this.#isSelected(marked);
  }

  /** The marks that change with the page's mentions. */
  change({ added, removed }: ChosenChange): ChosenChange {
    for (const [holder, marked] of this.#held) if (removed.has(marked)) this.#held.delete(holder);
    if (this.#marking === 'section') return this.#changeGroups(added, removed);
    return this.#marking === 'every' ? { added, removed } : { added: [], removed };
  }

  /** Applies another setting to these mentions. Yields the marks that change, in parts. */
  *use(marking: Marking | 'none', all: Iterable<MarkedMention>): Generator<ChosenChange> {
    this.#marking = marking;
    this.#groupOf = new Map();
    this.#sections = new SectionFinder();
    for (const marked of all) {
      // It may have joined its group with a change of the page since.
      const added = this.#groupOf.has(marked) ? [] : [marked];
      yield this.change({ added, removed: none });
      if (!this.#isMarked(marked)) yield { added: [], removed: new Set([marked]) };
    }
  }

  /** Marks a mention for as long as it is held, whatever the setting. */
  hold(holder: Holder, marked: MarkedMention | null): ChosenChange {
    const before = this.#held.get(holder);
    if (marked) this.#held.set(holder, marked);
    else this.#held.delete(holder);
    return {
      added: marked && marked !== before && this.#marking !== 'none' ? [marked] : [],
      removed: new Set(before && !this.#isMarked(before) ? [before] : []),
    };
  }

  #isMarked(marked: MarkedMention): boolean {
    if (this.#marking === 'none') return false;
    return this.#isSelected(marked) || [...this.#held.values()].includes(marked);
  }

  #isSelected(marked: MarkedMention): boolean {
    if (this.#marking === 'section') return this.#groupOf.get(marked)?.lead === marked;
    return this.#marking === 'every';
  }

  #changeGroups(added: readonly MarkedMention[], removed: ReadonlySet<MarkedMention>): ChosenChange {
    /** The groups that change, with their leads before. */
    const changed = new Map<CoinGroup, MarkedMention | null>();
    for (const marked of removed) {
      const group = this.#groupOf.get(marked);
      if (!group) continue;
      this.#groupOf.delete(marked);
      group.members.delete(marked);
      if (group.lead !== marked) continue;
      if (!changed.has(group)) changed.set(group, marked);
      group.lead = null;
    }
    // Before the first of the rest takes the place of a removed lead, as the new text may contain it.
    for (const marked of added) this.#join(marked);
    for (const group of changed.keys()) group.lead = firstOf(group.members);
    for (const marked of added) {
      const group = this.#groupOf.get(marked)!;
      const { lead } = group;
      if (lead === marked || (lead && (this.#isPainted(lead) || !isBefore(marked, lead)))) continue;
      if (!changed.has(group)) changed.set(group, lead);
      group.lead = marked;
    }
    const leads = [...changed.keys()].flatMap(({ lead }) => lead ?? []);
    const lost = [...changed.values()].flatMap((lead) => (lead && !this.#isMarked(lead) ? lead : []));
    return { added: leads, removed: new Set([...removed, ...lost]) };
  }

  #join(marked: MarkedMention): void {
    const { element, mention } = marked;
    // Text that was removed before it was placed has no element, and is removed with the next change of the page.
    const section = element ? this.#sections.of(element) : new Section();
    const group = section.groupOf(mention.coin);
    group.members.add(marked);
    this.#groupOf.set(marked, group);
  }
}

function firstOf(members: Iterable<MarkedMention>): MarkedMention | null {
  let first: MarkedMention | null = null;
  for (const marked of members) if (!first || isBefore(marked, first)) first = marked;
  return first;
}

/** The mentions of one coin in one section, and the one that is marked. */
export interface CoinGroup {
  readonly members: Set<MarkedMention>;
  lead: MarkedMention | null;
}

/** A part of the page that a reader sees as one. */
class Section {
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
class SectionFinder {
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
