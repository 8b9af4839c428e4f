import type { CoinId } from '../domain/coin/coin.ts';

/** How long a coin stays in the next requests after somebody last asked for it. */
const leaseMs = 120_000;
/** The most coins that have a lease at one time; the one that was asked for longest ago ends first. */
const mostAsked = 1_000;

/** Which coins open pages and popups lately asked for. Kept in memory: who still needs one asks again. */
export class AskedCoins {
  /** Least recently asked first. */
  readonly #askedAt = new Map<CoinId, number>();
  /** The same without private windows. */
  readonly #storedAt = new Map<CoinId, number>();

  note(coins: Iterable<CoinId>, incognito: boolean, now: number): void {
    for (const coin of coins) {
      renew(this.#askedAt, coin, now);
      if (!incognito) renew(this.#storedAt, coin, now);
    }
  }

  /** The coins with a lease that still runs, most recently asked first; the others are forgotten. */
  current(now: number): CoinId[] {
    return running(this.#askedAt, now);
  }

  /** Those of them that were asked for outside of private windows: of no other coin anything may be stored. */
  storable(now: number): ReadonlySet<CoinId> {
    return new Set(running(this.#storedAt, now));
  }
}

function renew(leases: Map<CoinId, number>, coin: CoinId, now: number): void {
  leases.delete(coin);
  leases.set(coin, now);
  if (leases.size <= mostAsked) return;
  const [oldest] = leases.keys();
  if (oldest !== undefined) leases.delete(oldest);
}

function running(leases: Map<CoinId, number>, now: number): CoinId[] {
  for (const [coin, at] of leases) if (now - at > leaseMs) leases.delete(coin);
  return [...leases.keys()].toReversed();
}
