import { type DateHabits, readMoment } from '../../domain/publication/find-dates.ts';
import type { LinkedEntry } from '../../domain/publication/json-ld.ts';
import {
  maxEntryDepth,
  maxEntryElements,
  maxEntrySiblings,
  maxTitleLength,
} from '../../domain/publication/limits.ts';
import { sameTitle } from '../../domain/publication/page-identity.ts';
import type { Moment } from '../../domain/publication/publication.ts';
import { attributeOf, isMatching, parentOf, siblingOf, tagOf, walk } from '../dom/element-access.ts';
import { firstWords } from './first-words.ts';
import { stamped, stampedMoment } from './placed-dates.ts';
import { nameOf, type Regions } from './regions.ts';

/** What is known of a page when its entries are looked for. */
export interface EntryContext {
  readonly regions: Regions;
  readonly habits: DateHabits;
  /** The page's JSON-LD is that of a live blog. */
  readonly isLive: boolean;
  /** Those of its JSON-LD. */
  readonly entries: readonly LinkedEntry[];
}

/** Characters before the time of an entry, at most: what stands behind a text is no head of it. */
const headLength = 150;
/** Neighbours on each side that are compared with a box. */
const neighbours = 6;
const wholeEntry = 'article,[itemprop~="liveBlogUpdate"],[itemtype$="BlogPosting"]';
const heading = 'h2,h3,h4,h5';
const sides = ['previousElementSibling', 'nextElementSibling'] as const;

/**
 * The moment of the entry around an element, where the page consists of dated entries: boxes alike, each with a time
 * at its head, or headings with a time, each followed by its text. Null where the element stands in none.
 */
export function entryMoment(element: Element, context: EntryContext): Moment | null {
  const reader = new EntryReader(context);
  let at: Element | null = element;
  for (let depth = 0; at && depth < maxEntryDepth; depth += 1) {
    if (tagOf(at) === 'BODY' || context.regions.holdsHeadline(at)) return null;
    const moment = reader.linked(at) ?? reader.inBox(at) ?? reader.underHead(at);
    if (moment) return moment;
    at = parentOf(at);
  }
  return null;
}

/** The first time in an article of its own, which needs no others beside it; null where it has none. */
export function momentAtHead(article: Element, context: EntryContext): Moment | null {
  return new EntryReader(context).timeIn(article);
}

/** Looks for the entry of one element, within a number of visited elements. */
class EntryReader {
  readonly #context: EntryContext;
  #left = maxEntryElements;

  constructor(context: EntryContext) {
    this.#context = context;
  }

  /** By its anchor or its heading among the entries of the JSON-LD. */
  linked(at: Element): Moment | null {
    const { entries, habits } = this.#context;
    if (entries.length === 0) return null;
    const id = attributeOf(at, 'id');
    const title = isMatching(at, wholeEntry) ? this.#headingIn(at) : '';
    const entry = entries.find(
      ({ anchor, headline }) =>
        (id !== null && id !== '' && anchor === id) || (title !== '' && sameTitle(headline, title)),
    );
    return entry ? readMoment(entry.value, habits) : null;
  }

  /** As one of several boxes side by side that have a time each. */
  inBox(at: Element): Moment | null {
    const own = this.#isBeside(at) ? this.timeIn(at) : null;
    if (!own) return null;
    let alike = 0;
    for (const next of sides) {
      let sibling = siblingOf(at, next);
      for (let step = 0; sibling && step < neighbours; step += 1) {
        if (tagOf(sibling) === tagOf(at) && this.timeIn(sibling)) alike += 1;
        sibling = siblingOf(sibling, next);
      }
    }
    return alike >= (this.#context.isLive ? 1 : 2) ? own : null;
  }

  /** Under the nearest head before it with a time, where there are more such heads with text between them. */
  underHead(at: Element): Moment | null {
    let own: { readonly moment: Moment; readonly tag: string } | null = null;
    let heads = 0;
    let isText = true;
    for (const next of sides) {
      let sibling = siblingOf(at, next);
      isText = true;
      for (let step = 0; sibling && step < maxEntrySiblings; step += 1) {
        const moment = this.#headAt(sibling);
        if (!moment) isText = true;
        else if (isText && (!own || own.tag === tagOf(sibling))) {
          if (next === 'previousElementSibling') own ??= { moment, tag: tagOf(sibling) };
          heads += 1;
          isText = false;
        }
        sibling = siblingOf(sibling, next);
      }
      if (!own) return null;
    }
    const least = this.#context.isLive ? 1 : /^H\d$/.test(own!.tag) ? 2 : 3;
    return heads >= least ? own!.moment : null;
  }

  #isBeside(at: Element): boolean {
    return sides.some((side) => siblingOf(at, side) !== null);
  }

  /** The time of an element that is no more than the head of an entry. */
  #headAt(element: Element): Moment | null {
    const { regions, habits } = this.#context;
    this.#left -= 1;
    if (this.#left < 0 || regions.holdsHeadline(element) || regions.isInHeadline(element)) return null;
    if (!isMatching(element, `${heading},time,div,p,header,span`)) return null;
    const { text, isAll } = firstWords(element, headLength);
    if (!isAll || !/\d/.test(text)) return null;
    return isMatching(element, 'time') ? timeOf(element, habits) : this.timeIn(element);
  }

  /** The first time within an element that stands at its head and is none of an update. */
  timeIn(root: Element): Moment | null {
    const { regions, habits } = this.#context;
    if (regions.holdsHeadline(root)) return null;
    const isWhole = isMatching(root, wholeEntry);
    const walker = walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node && this.#left > 0; node = walker.nextNode()) {
      this.#left -= 1;
      if (node instanceof Text) {
        length += node.data.trim().length;
        if (length > headLength && !isWhole) return null;
      } else if (node instanceof Element && isMatching(node, `time,${stamped}`)) {
        const moment = /updat|modif|edit/i.test(nameOf(node)) ? null : timeOf(node, habits);
        if (moment) return moment;
      }
    }
    return null;
  }

  #headingIn(root: Element): string {
    const walker = walk(root, NodeFilter.SHOW_ELEMENT);
    for (let visited = 0; visited < neighbours * 5; visited += 1) {
      const node = walker.nextNode();
      if (node instanceof Element && isMatching(node, heading)) return firstWords(node, maxTitleLength).text;
      if (!node) break;
    }
    return '';
  }
}

/** The moment of a `<time>` or of an element with a date in an attribute. */
function timeOf(element: Element, habits: DateHabits): Moment | null {
  const moment = stampedMoment(element, habits);
  if (moment || !isMatching(element, 'time')) return moment;
  const { text, isAll } = firstWords(element, headLength);
  return isAll ? readMoment(text, habits) : null;
}
