/** The length of one time slice, in milliseconds; its last step may end later. */
const sliceMs = 2;

/** The result of the first slice, or a promise of it; that resolves with null where the signal ended the work. */
export type Begun<T> = { readonly value: T } | { readonly rest: Promise<T | null> };

/** Runs work in time slices, and yields to the page between them. */
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

  /** Milliseconds of work so far, without pauses. */
  get spent(): number {
    return this.#spent + performance.now() - this.#began;
  }

  /** Yields to the page. False where the signal ended the work meanwhile. */
  async pause(wait: () => Promise<void> = yieldToPage): Promise<boolean> {
    this.#spent += performance.now() - this.#began;
    await wait();
    this.#began = performance.now();
    return !this.#signal.aborted;
  }

  /** Runs the first slice synchronously, for a caller that uses a result in the same task where there is one. */
  begin<T>(steps: Generator<undefined, T>): Begun<T> {
    for (;;) {
      const step = steps.next();
      if (step.done) return { value: step.value };
      if (this.isTimeUp) return { rest: this.pause().then((goesOn) => (goesOn ? this.run(steps) : null)) };
    }
  }

  /** Runs a generator to its end; null where the signal ended it. */
  async run<T>(steps: Generator<undefined, T>): Promise<T | null> {
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (this.isTimeUp && !(await this.pause())) return null;
    }
  }
}

/** Yields to the page. Not with a timer: nested timers take at least 4 ms. */
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

/** The longest wait for an animation frame, in milliseconds: a hidden page has none. */
const longestFrame = 100;

/** Resolves after the layout of the next animation frame, when reading positions and styles forces none. */
export function afterAnimationFrame(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, longestFrame);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      void yieldToPage().then(resolve);
    });
  });
}
