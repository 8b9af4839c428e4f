/**
 * Tells which replies are stale where reads and changes of the same data are under way at once: a read that was called before the
 * reply to a change may have the data from before it.
 */
export class ReplyOrder {
  #called = 0;
  #lastChange = 0;
  /** Reads up to this call were made before the reply to the last change. */
  #staleUpTo = 0;

  /** Numbers a call that is about to be made. */
  call(): number {
    this.#called += 1;
    return this.#called;
  }

  /** Whether the reply to a read counts that arrives now. */
  isCurrent(read: number): boolean {
    return read > this.#staleUpTo;
  }

  /** Whether the reply to a change counts that arrives now: not after that to a later one. */
  isLastChange(change: number): boolean {
    if (change < this.#lastChange) return false;
    this.#lastChange = change;
    this.#staleUpTo = this.#called;
    return true;
  }
}
