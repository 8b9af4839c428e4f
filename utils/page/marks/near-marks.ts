import type { MarkedMention } from './marked-mention.ts';
import { nativeGet, parentOf } from '../dom/element-access.ts';
import { Slices } from '../dom/slices.ts';

/** The distance from the viewport within which text is near, so that it is marked before it is scrolled into view. */
const margin = '100%';
/**
 * Least time between two notifications of the observer, in milliseconds: with one each animation frame, scrolling a page of
 * 1,400 marked elements cost 3 ms a frame. Firefox ignores it.
 */
const delay = 200;

/** The marks in one element. An array: most elements have one mark, and a set costs ten times as much. */
interface Zone {
  readonly element: Element;
  /** With marks that were deleted since. */
  marks: MarkedMention[];
  /** Marks that were not deleted. */
  size: number;
  near: boolean;
}

/** Elements processed between two checks of the time slice. */
const processedAtOnce = 8;

export interface NearParts {
  /** Called with the marks of elements that became near or far, and with some that did not change. Pauses in between. */
  readonly changed: (marks: Iterable<MarkedMention>) => Generator<undefined, void>;
  readonly report: (error: unknown) => void;
}

/**
 * Tracks which marks are in or near the viewport. Text without a box, as in a closed section or an inactive tab panel, is
 * far until it is shown.
 */
export class NearMarks {
  readonly #zones = new Map<Element, Zone>();
  readonly #zoneOf = new Map<MarkedMention, Zone>();
  /** The element to observe in place of one without a box (`display: contents`); null while there is none. */
  #boxes: WeakMap<Element, Element> | null = null;
  readonly #parts: NearParts;
  readonly #signal: AbortSignal;
  readonly #observer: IntersectionObserver;
  /** Entries of the observer that are not processed yet. */
  #entries: IntersectionObserverEntry[] = [];

  constructor(parts: NearParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    // With the document as root: in a cross-origin frame, the implicit root ignores the margin.
    const options = { root: document, rootMargin: margin, scrollMargin: margin, delay };
    this.#observer = new IntersectionObserver((entries) => this.#onEntries(entries), options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /**
   * Tracks this mention, too. True where it is known to be near.
   * @param isSeen whether the reader sees it now, so that no notification is needed first
   */
  add(marked: MarkedMention, isSeen = false): boolean {
    const element = this.#boxOf(marked);
    if (!element || this.#zoneOf.has(marked)) return this.has(marked);
    const zone = this.#zones.get(element) ?? this.#watch(element, isSeen);
    zone.marks.push(marked);
    zone.size += 1;
    this.#zoneOf.set(marked, zone);
    return zone.near;
  }

  delete(marked: MarkedMention): void {
    const zone = this.#zoneOf.get(marked);
    if (!zone) return;
    this.#zoneOf.delete(marked);
    zone.size -= 1;
    if (zone.size === 0) this.#forget(zone);
    // Not one by one: a text may have thousands.
    else if (zone.marks.length > 2 * zone.size) zone.marks = this.#left(zone);
  }

  /** True for a tracked mark that is near. */
  has(marked: MarkedMention): boolean {
    return this.#zoneOf.get(marked)?.near === true;
  }

  #watch(element: Element, near: boolean): Zone {
    const zone = { element, marks: [], size: 0, near };
    this.#zones.set(element, zone);
    this.#observer.observe(element);
    return zone;
  }

  #left(zone: Zone): MarkedMention[] {
    return zone.marks.filter((marked) => this.#zoneOf.get(marked) === zone);
  }

  /** In slices: on a huge page one notification may have all elements. */
  #onEntries(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) this.#entries.push(entry);
    if (this.#entries.length > entries.length) return;
    new Slices(this.#signal).run(this.#processAll()).catch((error: unknown) => {
      this.#entries = [];
      this.#parts.report(error);
    });
  }

  *#processAll(): Generator<undefined, void> {
    let changed: MarkedMention[] = [];
    for (let at = 0; at < this.#entries.length; at += 1) {
      const entry = this.#entries[at]!;
      const zone = this.#zones.get(entry.target);
      if (zone && this.#changes(zone, entry)) for (const marked of zone.marks) changed.push(marked);
      if (at % processedAtOnce === 0) yield;
      if (at < this.#entries.length - 1) continue;
      // All at once; more entries may arrive meanwhile.
      yield* this.#parts.changed(changed);
      changed = [];
    }
    this.#entries = [];
  }

  /** Processes one entry. True where its marks became near or far. */
  #changes(
    zone: Zone,
    { target, isIntersecting, boundingClientRect: box }: IntersectionObserverEntry,
  ): boolean {
    if (!isIntersecting && !zone.near && isEmpty(box) && this.#moveToParent(zone)) return true;
    const near = isIntersecting || (mayReachFar(target, zone, box) && reachesFar(target));
    if (near === zone.near) return false;
    zone.near = near;
    return true;
  }

  /** For an element without a box whose children have boxes: observes its parent in its place. */
  #moveToParent(zone: Zone): boolean {
    const { element } = zone;
    const parent = parentOf(element);
    if (!parent || getComputedStyle(element).display !== 'contents') return false;
    this.#forget(zone);
    this.#boxes ??= new WeakMap();
    this.#boxes.set(element, parent);
    for (const marked of this.#left(zone)) {
      this.#zoneOf.delete(marked);
      this.add(marked);
    }
    return true;
  }

  #boxOf({ element }: MarkedMention): Element | null {
    if (!this.#boxes) return element;
    let at = element;
    while (at) {
      const box = this.#boxes.get(at);
      if (!box) return at;
      at = box;
    }
    return null;
  }

  #forget({ element }: Zone): void {
    this.#zones.delete(element);
    this.#observer.unobserve(element);
  }
}

function isEmpty({ width, height }: DOMRectReadOnly): boolean {
  return width === 0 && height === 0;
}

/** Counts of child elements, or of characters of one text, that may fill a screen. */
const manyElements = 25;
const longText = 2_000;

/** Rules out most elements before their scroll height is read, which costs more than all else here. */
function mayReachFar(element: Element, { marks }: Zone, { height }: DOMRectReadOnly): boolean {
  if (height === 0) return false;
  if (height >= window.innerHeight / 2 || childCountOf(element) > manyElements) return true;
  for (const { place } of marks) if (place.startOffset > longText) return true;
  return false;
}

function childCountOf(element: Element): number {
  return nativeGet(Element, 'childElementCount', element);
}

/** True where text overflows its element by more than a screen, as with `body { height: 100% }`. */
function reachesFar(element: Element): boolean {
  const height = nativeGet(Element, 'clientHeight', element);
  return height > 0 && nativeGet(Element, 'scrollHeight', element) > height + window.innerHeight;
}
