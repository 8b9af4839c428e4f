/** How long one slice of our work may keep the page from its own, in milliseconds; a step may end after that. */
const sliceMs = 2;

/** What a first slice brought: the result, or the work that is left; null where the signal ends that. */
export type Begun<T> = { readonly value: T } | { readonly rest: Promise<T | null> };

/** Work in slices: whoever has used its time lets the page work before it goes on. */
export class Slices {
  readonly #signal: AbortSignal;
  #began = performance.now();
  #spent = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  get isTimeUp(): boolean {
    return performance.now() - this.#began > sliceMs;
  }

  /** Milliseconds worked so far, pauses left out. */
  get spent(): number {
    return this.#spent + performance.now() - this.#began;
  }

  /** Lets the page work. False where the signal ended ours meanwhile. */
  async pause(wait: () => Promise<void> = yieldToPage): Promise<boolean> {
    this.#spent += performance.now() - this.#began;
    await wait();
    this.#began = performance.now();
    return !this.#signal.aborted;
  }

  /**
   * Runs the first slice of such work at once, for a caller that wants the result in the same turn where that is
   * possible, and the rest later.
   */
  begin<T>(steps: Generator<undefined, T>): Begun<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return { value: step.value };
      if (this.isTimeUp) return { rest: this.pause().then((goesOn) => (goesOn ? this.run(steps) : null)) };
    }
  }

  /** Runs work that pauses by itself to its end; null where the signal ended it. */
  async run<T>(steps: Generator<undefined, T>): Promise<T | null> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.isTimeUp && !(await this.pause())) return null;
    }
  }
}

/** Lets the page work. Not by a timer: those are stretched to 4 ms and more. */
export function yieldToPage(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?: () => Promise<void> } }).scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

/** However long frames take, or where none come because the page is out of sight. */
const longestFrame = 100;

/** Resolves when the browser has laid the page out for a frame: asking for places and styles is cheap then. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void yieldToPage().then(resolve);
    });
  });
}
