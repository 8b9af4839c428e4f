import type { MarkedMention } from './marked-mention.ts';

/** So far from the viewport text counts as near: a reader who scrolls on finds it marked. */
const margin = '100%';

/** The marks of the texts that stand in one element. */
interface Zone {
  readonly marks: Set<MarkedMention>;
  near: boolean;
}

/**
 * Knows which marks are in the viewport or near it. Text without a box, as in a closed section or behind a tab, is
 * nowhere near until it is shown.
 */
export class NearMarks {
  readonly #zones = new Map<Element, Zone>();
  /** Where the text of an element is that has no box of its own, as with `display: contents`. */
  readonly #boxes = new WeakMap<Element, Element>();
  readonly #changed: (marks: ReadonlySet<MarkedMention>) => void;
  readonly #observer: IntersectionObserver;

  /** @param changed told of marks that came near, or are no longer; and of some that stay as they are */
  constructor(changed: (marks: ReadonlySet<MarkedMention>) => void, signal: AbortSignal) {
    this.#changed = changed;
    // Of the frame's own document, as no margin is granted around what another site shows.
    const options = { root: document, rootMargin: margin, scrollMargin: margin };
    this.#observer = new IntersectionObserver((entries) => this.#onEntries(entries), options);
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches this mark, too. It may be near at once. */
  add(marked: MarkedMention): void {
    const element = this.#boxOf(marked);
    if (!element) return;
    const zone = this.#zones.get(element);
    if (zone) zone.marks.add(marked);
    else {
      this.#zones.set(element, { marks: new Set([marked]), near: false });
      this.#observer.observe(element);
    }
  }

  delete(marked: MarkedMention): void {
    const element = this.#boxOf(marked);
    const zone = element && this.#zones.get(element);
    if (zone?.marks.delete(marked) && zone.marks.size === 0) this.#forget(element!);
  }

  /** False for marks that are not watched. */
  has(marked: MarkedMention): boolean {
    const element = this.#boxOf(marked);
    const zone = element && this.#zones.get(element);
    return zone?.near === true && zone.marks.has(marked);
  }

  #onEntries(entries: readonly IntersectionObserverEntry[]): void {
    const changed = new Set<MarkedMention>();
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      const zone = this.#zones.get(target);
      if (!zone) continue;
      if (!isIntersecting && !zone.near && isEmpty(box)) this.#moveToParent(target, zone);
      const near = isIntersecting || (mayReachFar(target, zone, box) && reachesFar(target));
      if (near === zone.near) continue;
      zone.near = near;
      for (const marked of zone.marks) changed.add(marked);
    }
    if (changed.size > 0) this.#changed(changed);
  }

  /** An element that has no box while its children have: its marks are watched with what it stands in. */
  #moveToParent(element: Element, { marks }: Zone): void {
    const { parentElement } = element;
    if (!parentElement || getComputedStyle(element).display !== 'contents') return;
    this.#forget(element);
    this.#boxes.set(element, parentElement);
    for (const marked of marks) this.add(marked);
    this.#changed(marks);
  }

  #boxOf({ element }: MarkedMention): Element | null {
    let at = element;
    while (at) {
      const box = this.#boxes.get(at);
      if (!box) return at;
      at = box;
    }
    return null;
  }

  #forget(element: Element): void {
    this.#zones.delete(element);
    this.#observer.unobserve(element);
  }
}

function isEmpty({ width, height }: DOMRectReadOnly): boolean {
  return width === 0 && height === 0;
}

/** Child nodes, or characters of one text, that may fill a screen. */
const manyNodes = 50;
const longText = 2_000;

/** Spares most elements the question for their scroll height, which costs more than all else here. */
function mayReachFar(element: Element, { marks }: Zone, { height }: DOMRectReadOnly): boolean {
  if (height === 0) return false;
  if (height >= window.innerHeight / 2 || element.childNodes.length > manyNodes) return true;
  for (const { place } of marks) if (place.startOffset > longText) return true;
  return false;
}

/** True where text runs out of its element by more than a screen, as with `body { height: 100% }`. */
function reachesFar(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + window.innerHeight && element.clientHeight > 0;
}
