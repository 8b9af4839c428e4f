import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import type { Tick } from '../../domain/live/tick.ts';

/** The last tick of each coin, for a new subscriber: its first price need not wait for the next trade. */
export class RecentTicks {
  readonly #ticks = new Map<CoinId, Tick>();

  keep(tick: Tick): void {
    this.#ticks.set(tick.coin, tick);
  }

  /** The coins' ticks that are not older than the silence after which a stream is closed; a future one is invalid. */
  of(coins: ReadonlySet<CoinId>, now: number): Tick[] {
    for (const [coin, { at }] of this.#ticks) if (now - at > silenceMs || at > now) this.#ticks.delete(coin);
    return [...coins].flatMap((coin) => this.#ticks.get(coin) ?? []);
  }
}

/** A subscriber gets at most four messages a second: more can't be read, and each costs its page a task. */
const gapMs = 250;

interface ThrottleParts {
  readonly send: (ticks: readonly Tick[]) => void;
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
  readonly after: (ms: number, work: () => void) => { cancel(): void };
}

/** Throttles one subscriber's ticks: the first is sent at once, then the newest of each coin in one message. */
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

  /** Drops waiting ticks of other coins. */
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
