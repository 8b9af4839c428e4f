import type { CoinId } from '../coin/coin.ts';

/** One listener's place at the streams. */
export interface LiveSeat {
  /** These coins from now on, instead of those before. */
  watch(coins: readonly CoinId[]): void;
  leave(): void;
}
