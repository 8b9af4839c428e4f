import { idleLive, type LiveEvent } from '../../../../../utils/domain/live/live-state.ts';
import { stepLive } from '../../../../../utils/domain/live/live-step.ts';
import type { StreamId } from '../../../../../utils/domain/live/tick.ts';

const listed: Record<StreamId, readonly string[]> = {
  binance: ['bitcoin', 'solana', 'ripple'],
  coinbase: ['bitcoin', 'solana', 'ripple', 'hyperliquid'],
};

/** The reducer with a clock of its own, and its actions in words. */
export class LiveRun {
  now = 0;
  wakeAt: number | null = null;
  /** Coins that no subscription may contain. */
  barred: readonly string[] = [];
  readonly #random: number;
  #state = idleLive;
  #done: string[] = [];

  constructor(random = 0) {
    this.#random = random;
  }

  at(now: number): this {
    this.now = now;
    return this;
  }

  watch = (...coins: string[]): this => this.#step({ type: 'watch', coins });
  timer = (): this => this.#step({ type: 'timer' });
  opened = (stream: StreamId): this => this.#step({ type: 'opened', stream });
  ticked = (stream: StreamId, ...coins: string[]): this => this.#step({ type: 'ticked', stream, coins });
  closing = (stream: StreamId): this => this.#step({ type: 'closing', stream });
  flooded = (stream: StreamId): this => this.#step({ type: 'flooded', stream });
  closed = (stream: StreamId): this => this.#step({ type: 'closed', stream });

  /** The actions since the last call. */
  take(): string[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  drop(): void {
    this.take();
  }

  streamOf(coin: string): StreamId | null | undefined {
    return this.#state.watched.get(coin)?.stream;
  }

  #step(event: LiveEvent): this {
    const { state, actions, wakeAt } = stepLive(this.#state, event, {
      now: this.now,
      random: this.#random,
      lists: (stream, coin) => listed[stream].includes(coin) && !this.barred.includes(coin),
    });
    this.#state = state;
    this.wakeAt = wakeAt;
    for (const action of actions)
      this.#done.push([action.type, action.stream, ...('coins' in action ? action.coins : [])].join(' '));
    return this;
  }
}
