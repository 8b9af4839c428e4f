import type { CoinId } from '../domain/coin/coin.ts';

/** How long a coin stays in the next requests after somebody last asked for it. */
const leaseMs = 120_000;

/** Which coins open pages and popups lately asked for. Kept in memory: who still needs one asks again. */
export class AskedCoins {
  readonly #askedAt = new Map<CoinId, number>();

  note(coins: Iterable<CoinId>, now: number): void {
    for (const coin of coins) this.#askedAt.set(coin, now);
  }

  /** The coins with a lease that still runs; the others are forgotten. */
  current(now: number): CoinId[] {
    for (const [coin, at] of this.#askedAt) if (now - at > leaseMs) this.#askedAt.delete(coin);
    return [...this.#askedAt.keys()];
  }
}
