import { composedParentOf, contains, isAttached, walk } from './element-access.ts';

/** The length of one time slice, in milliseconds; its last step may end later. */
const sliceMs = 2;

/** The result of the first slice, or a promise of it; that resolves with null where the signal ended the work. */
type Begun<T> = { readonly value: T } | { readonly rest: Promise<T | null> };

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

/** Walks a part of a page that may change in the pauses. */
export class PausingWalk {
  readonly #root: Node;
  readonly #walker: TreeWalker;

  /** @param what of `NodeFilter` */
  constructor(root: Node, what: number) {
    this.#root = root;
    this.#walker = walk(root, what);
  }

  next(): Node | null {
    return this.#walker.nextNode();
  }

  /**
   * Yields to the page. Resolves with the node that `next` returned last or, where the page has removed that, with the one after
   * the part in which it was; null at the end, and where the signal ended the work.
   * @param onLost called with a part that was not read to the end: it is to be read again
   */
  async pause(slices: Slices, onLost: (part: Node) => void): Promise<Node | null> {
    const root = this.#root;
    const walker = this.#walker;
    const node = walker.currentNode;
    const path = pathOf(node, root);
    if (!(await slices.pause())) return null;
    const kept = path.find((each) => contains(root, each)) ?? root;
    if (kept === node) return node;
    onLost(kept);
    if (kept === root) return null;
    walker.currentNode = lastInside(kept);
    return walker.nextNode();
  }
}

/** A node and its ancestors below `root`. */
function pathOf(node: Node, root: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at && at !== root; at = composedParentOf(at)) path.push(at);
  return isAttached(root) ? path : [];
}

/** The last node inside another one, or that itself. */
function lastInside(node: Node): Node {
  let at = node;
  while (at.lastChild) at = at.lastChild;
  return at;
}
