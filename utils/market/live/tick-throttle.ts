import type { CoinId } from '../../domain/coin/coin.ts';
import type { Tick } from '../../domain/live/tick.ts';

/** A listener gets at most four messages a second: more can't be read, and each costs its page a task. */
const gapMs = 250;

interface ThrottleParts {
  readonly send: (ticks: readonly Tick[]) => void;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  readonly after: (ms: number, work: () => void) => { cancel(): void };
}

/** Coalesces the ticks for one listener: the first goes out at once, then the newest of each coin in one message. */
export class TickThrottle {
  readonly #parts: ThrottleParts;
  readonly #waiting = new Map<CoinId, Tick>();
  #sentAt = -Infinity;
  #timer: { cancel(): void } | null = null;

  constructor(parts: ThrottleParts) {
    this.#parts = parts;
  }

  push(tick: Tick): void {
    this.#waiting.set(tick.coin, tick);
    if (this.#timer) return;
    const wait = this.#sentAt + gapMs - this.#parts.clock();
    if (wait <= 0) this.#flush();
    else this.#timer = this.#parts.after(wait, () => this.#flush());
  }

  /** Forgets what waits for coins that the listener no longer wants. */
  keepOnly(coins: ReadonlySet<CoinId>): void {
    for (const coin of this.#waiting.keys()) if (!coins.has(coin)) this.#waiting.delete(coin);
  }

  stop(): void {
    this.#timer?.cancel();
    this.#timer = null;
    this.#waiting.clear();
  }

  #flush(): void {
    this.#timer = null;
    const ticks = [...this.#waiting.values()];
    this.#waiting.clear();
    if (ticks.length === 0) return;
    this.#sentAt = this.#parts.clock();
    this.#parts.send(ticks);
  }
}
