/** When to look again, in milliseconds after the last look. The script that defines an element may come late. */
const looks = [500, 1_000, 2_000, 4_000, 8_000];
/** More than any page needs, and few enough to look at in no time. */
const mostElements = 500;

/** Finds shadow roots that custom elements get after they were read: no observer tells of that. */
export class LateRoots {
  readonly #found: (host: Element) => void;
  readonly #waiting = new Set<Element>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #look = 0;

  constructor(found: (host: Element) => void, signal: AbortSignal) {
    this.#found = found;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  add(element: Element): void {
    if (this.#waiting.has(element) || this.#waiting.size >= mostElements) return;
    this.#waiting.add(element);
    this.#look = 0;
    clearTimeout(this.#timer);
    this.#schedule();
  }

  #schedule(): void {
    const wait = looks[this.#look];
    if (wait === undefined) this.#waiting.clear();
    else this.#timer = setTimeout(() => this.#check(), wait);
  }

  #check(): void {
    for (const element of this.#waiting) {
      if (element.isConnected && !element.shadowRoot) continue;
      this.#waiting.delete(element);
      if (element.isConnected) this.#found(element);
    }
    this.#look += 1;
    if (this.#waiting.size > 0) this.#schedule();
  }
}
