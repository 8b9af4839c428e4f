/** The waits between checks, in milliseconds. The script that defines an element may load late. */
const waits = [500, 1_000, 2_000, 4_000, 8_000];
/** More than pages have, and few enough to check quickly. */
const mostElements = 500;

/** Finds shadow roots that are attached to custom elements after these were read: no observer reports that. */
export class LateRoots {
  readonly #found: (host: Element) => void;
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = 0;

  constructor(found: (host: Element) => void, signal: AbortSignal) {
    this.#found = found;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  add(element: Element): void {
    if (this.#waiting.has(element) || this.#waiting.size >= mostElements) return;
    this.#waiting.add(element);
    this.#done = 0;
    clearTimeout(this.#timer);
    this.#schedule();
  }

  #schedule(): void {
    const wait = waits[this.#done];
    if (wait === undefined) this.#waiting.clear();
    else this.#timer = setTimeout(() => this.#check(), wait);
  }

  #check(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && !element.shadowRoot) continue;
      this.#waiting.delete(element);
      if (element.isConnected) this.#found(element);
    }
    this.#done += 1;
    if (this.#waiting.size > 0) this.#schedule();
  }
}
