import type { MarkedMention } from './marked-mention.ts';

/** Marks in text that has no box: in a closed section, behind a tab. Tells when their text is shown. */
export class HiddenMarks {
  readonly #byElement = new Map<Element, Set<MarkedMention>>();
  readonly #observer: ResizeObserver;

  constructor(shown: (marks: ReadonlySet<MarkedMention>) => void, signal: AbortSignal) {
    // An element without a box has no size; it gets one when it is shown, and the browser tells without being asked.
    this.#observer = new ResizeObserver((entries) => {
      for (const { target } of entries) {
        const marks = this.#byElement.get(target);
        if (!marks || !target.checkVisibility()) continue;
        this.#forget(target);
        shown(marks);
      }
    });
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  add(marked: MarkedMention): void {
    const element = boxOf(marked);
    if (!element) return;
    const marks = this.#byElement.get(element);
    if (marks) marks.add(marked);
    else {
      this.#byElement.set(element, new Set([marked]));
      this.#observer.observe(element);
    }
  }

  delete(marked: MarkedMention): void {
    if (this.#byElement.size === 0) return;
    const element = boxOf(marked);
    const marks = element && this.#byElement.get(element);
    if (marks?.delete(marked) && marks.size === 0) this.#forget(element!);
  }

  #forget(element: Element): void {
    this.#byElement.delete(element);
    this.#observer.unobserve(element);
  }
}

/** Elements within a line have no size of their own to be observed. */
function boxOf({ range }: MarkedMention): Element | null {
  let element = range.startContainer.parentElement;
  while (element?.parentElement && getComputedStyle(element).display === 'inline')
    element = element.parentElement;
  return element;
}
