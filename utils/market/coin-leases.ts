import type { CoinId } from '../domain/coin/coin.ts';

/** How long a coin stays in the next requests after its last call. */
const leaseMs = 120_000;
/** The most coins with a lease at one time; the least recently requested one is evicted. */
const maxLeases = 1_000;

/** The coins that open pages and popups requested lately. Kept in memory: a page that still needs a coin calls again. */
export class CoinLeases {
  /** When each coin was last requested, the least recent first. */
  readonly #all = new Map<CoinId, number>();
  /** The same without private windows. */
  readonly #storable = new Map<CoinId, number>();

  renew(coins: Iterable<CoinId>, incognito: boolean, now: number): void {
    for (const coin of coins) {
      renewLease(this.#all, coin, now);
      if (!incognito) renewLease(this.#storable, coin, now);
    }
  }

  /** The coins whose lease has not expired, most recently requested first. */
  current(now: number): CoinId[] {
    return unexpired(this.#all, now);
  }

  /** Those of them that were requested outside of private windows: nothing may be stored about any other coin. */
  storable(now: number): ReadonlySet<CoinId> {
    return new Set(unexpired(this.#storable, now));
  }
}

function renewLease(leases: Map<CoinId, number>, coin: CoinId, now: number): void {
  leases.delete(coin);
  leases.set(coin, now);
  if (leases.size <= maxLeases) return;
  const [oldest] = leases.keys();
  if (oldest !== undefined) leases.delete(oldest);
}

/** A lease from the future is from before the clock was set back. */
function unexpired(leases: Map<CoinId, number>, now: number): CoinId[] {
  for (const [coin, at] of leases) if (now - at > leaseMs || at > now) leases.delete(coin);
  return [...leases.keys()].toReversed();
}
