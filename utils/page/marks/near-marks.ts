import type { MarkedMention } from './marked-mention.ts';
import { Slices } from '../text/slices.ts';

/** So far from the viewport text counts as near: a reader who scrolls on finds it marked. */
const margin = '100%';
/**
 * Milliseconds between two looks at where an element is: with a look at each frame, to scroll a page of 1,400 marked
 * elements cost 3 ms a frame. Firefox does without.
 */
const delay = 200;

/** The marks of the texts that stand in one element. An array, as most are one: a set of their own costs ten times it. */
interface Zone {
  readonly element: Element;
  /** Some of them may be gone. */
  marks: MarkedMention[];
  /** How many are not. */
  size: number;
  near: boolean;
}

/** Elements that are looked at between two looks at the clock. */
const takenAtOnce = 32;

export interface NearParts {
  /** Told of marks that came near, or are no longer; and of some that stay as they are. Pauses now and then. */
  readonly changed: (marks: Iterable<MarkedMention>) => Generator<undefined, void>;
  readonly report: (error: unknown) => void;
}

/**
 * Knows which marks are in the viewport or near it. Text without a box, as in a closed section or behind a tab, is
 * nowhere near until it is shown.
 */
export class NearMarks {
  readonly #zones = new Map<Element, Zone>();
  readonly #zoneOf = new Map<MarkedMention, Zone>();
  /** Where the text of an element is that has no box of its own, as with `display: contents`; null while none is. */
  #boxes: WeakMap<Element, Element> | null = null;
  readonly #parts: NearParts;
  readonly #signal: AbortSignal;
  readonly #observer: IntersectionObserver;
  /** What the observer told and was not taken in to the end. */
  #entries: IntersectionObserverEntry[] = [];

  constructor(parts: NearParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    // Of the frame's own document, as no margin is granted around what another site shows.
    const options = { root: document, rootMargin: margin, scrollMargin: margin, delay };
    this.#observer = new IntersectionObserver((entries) => this.#take(entries), options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches this mark, too. True where it is near at once. */
  add(marked: MarkedMention): boolean {
    const element = this.#boxOf(marked);
    if (!element || this.#zoneOf.has(marked)) return this.has(marked);
    const zone = this.#zones.get(element) ?? this.#watch(element);
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

  /** False for marks that are not watched. */
  has(marked: MarkedMention): boolean {
    return this.#zoneOf.get(marked)?.near === true;
  }

  #watch(element: Element): Zone {
    const zone = { element, marks: [], size: 0, near: false };
    this.#zones.set(element, zone);
    this.#observer.observe(element);
    return zone;
  }

  #left(zone: Zone): MarkedMention[] {
    return zone.marks.filter((marked) => this.#zoneOf.get(marked) === zone);
  }

  /** In slices, one after the other: all elements of a huge page are told of at once. */
  #take(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) this.#entries.push(entry);
    if (this.#entries.length > entries.length) return;
    new Slices(this.#signal).run(this.#takeAll()).catch((error: unknown) => {
      this.#entries = [];
      this.#parts.report(error);
    });
  }

  *#takeAll(): Generator<undefined, void> {
    for (let at = 0; at < this.#entries.length; at += 1) {
      const entry = this.#entries[at]!;
      const zone = this.#zones.get(entry.target);
      if (zone && this.#turns(zone, entry)) yield* this.#parts.changed(zone.marks);
      if (at % takenAtOnce === takenAtOnce - 1) yield;
    }
    this.#entries = [];
  }

  /** Takes in where an element is. True where that makes a difference. */
  #turns(
    zone: Zone,
    { target, isIntersecting, boundingClientRect: box }: IntersectionObserverEntry,
  ): boolean {
    if (!isIntersecting && !zone.near && isEmpty(box) && this.#moveToParent(zone)) return true;
    const near = isIntersecting || (mayReachFar(target, zone, box) && reachesFar(target));
    if (near === zone.near) return false;
    zone.near = near;
    return true;
  }

  /** An element that has no box while its children have: its marks are watched with what it stands in. */
  #moveToParent(zone: Zone): boolean {
    const { element } = zone;
    const { parentElement } = element;
    if (!parentElement || getComputedStyle(element).display !== 'contents') return false;
    this.#forget(zone);
    this.#boxes ??= new WeakMap();
    this.#boxes.set(element, parentElement);
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

/** Child elements, or characters of one text, that may fill a screen. */
const manyElements = 25;
const longText = 2_000;

/** Spares most elements the question for their scroll height, which costs more than all else here. */
function mayReachFar(element: Element, { marks }: Zone, { height }: DOMRectReadOnly): boolean {
  if (height === 0) return false;
  if (height >= window.innerHeight / 2 || element.childElementCount > manyElements) return true;
  for (const { place } of marks) if (place.startOffset > longText) return true;
  return false;
}

/** True where text runs out of its element by more than a screen, as with `body { height: 100% }`. */
function reachesFar(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + window.innerHeight && element.clientHeight > 0;
}
