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
    for (const { target, isIntersecting } of entries) {
      const zone = this.#zones.get(target);
      if (!zone) continue;
      if (!isIntersecting && !zone.near && this.#moveToParent(target, zone)) continue;
      const near = isIntersecting || reachesFar(target);
      if (near === zone.near) continue;
      zone.near = near;
      this.#changed(zone.marks);
    }
  }

  /** An element that has no box while its children have: its marks are watched with what it stands in. */
  #moveToParent(element: Element, { marks }: Zone): boolean {
    const { parentElement } = element;
    if (!parentElement || getComputedStyle(element).display !== 'contents') return false;
    this.#forget(element);
    this.#boxes.set(element, parentElement);
    for (const marked of marks) this.add(marked);
    this.#changed(marks);
    return true;
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

/** True where text runs out of its element by more than a screen, as with `body { height: 100% }`. */
function reachesFar(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + window.innerHeight && element.clientHeight > 0;
}
