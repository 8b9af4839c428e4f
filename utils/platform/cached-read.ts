/**
 * A value that is read once and then served from memory until `invalidate`. Concurrent callers share one read
 * (single-flight). A read that is under way when the value changes is served to callers that already wait for it, but not
 * kept; a failed one is not kept either. Nothing of it outlives the worker.
 */
export class CachedRead<T> {
  readonly #read: () => Promise<T>;
  #value: Promise<T> | null = null;

  constructor(read: () => Promise<T>) {
    this.#read = read;
  }

  get(): Promise<T> {
    if (this.#value) return this.#value;
    const value = this.#read();
    this.#value = value;
    value.catch(() => {
      if (this.#value === value) this.#value = null;
    });
    return value;
  }

  /** The stored value changed, or may have: the next `get` reads it again. */
  invalidate(): void {
    this.#value = null;
  }

  /** Runs a change of the stored value. Invalidates after it too, as reads meanwhile may have seen either value. */
  async change<R>(work: () => Promise<R>): Promise<R> {
    try {
      return await work();
    } finally {
      this.invalidate();
    }
  }
}
