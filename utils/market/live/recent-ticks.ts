import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import type { Tick } from '../../domain/live/tick.ts';

/** The last prices, for a listener that comes later: its first price need not wait for the next trade. */
export class RecentTicks {
  readonly #ticks = new Map<CoinId, Tick>();

  keep(tick: Tick): void {
    this.#ticks.set(tick.coin, tick);
  }

  /** Those of the coins whose last price is not older than the silence after which a stream is given up. */
  of(coins: ReadonlySet<CoinId>, now: number): Tick[] {
    for (const [coin, { at }] of this.#ticks) if (now - at > silenceMs) this.#ticks.delete(coin);
    return [...coins].flatMap((coin) => this.#ticks.get(coin) ?? []);
  }
}
