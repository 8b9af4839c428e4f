import type { CoinId } from '../coin/coin.ts';
import type { PriceClaim } from './claim.ts';
import type { ClaimReason } from './evidence.ts';
import type { SentenceReading } from './claims-of-sentence.ts';

/** How a price is told that was reached at some moment. */
const eventReasons: ReadonlySet<ClaimReason> = new Set(['moved-to', 'reached', 'closed']);
/** Within this share of each other, two prices can both be of now: one is rounded, or some minutes older. */
const nearShare = 0.01;
/** Up to this ratio, the price that a sentence gives without its coin may be a later one of the same coin. */
const mostTimes = 1.5;

/** How strongly a price is said to hold: it was reached, is where the coin trades, or is so now. */
type Strength = 0 | 1 | 2;

function strengthOf({ reasons }: PriceClaim): Strength {
  if (reasons.includes('now')) return 2;
  return reasons.some((reason) => eventReasons.has(reason)) ? 0 : 1;
}

interface LastPrice {
  readonly claim: PriceClaim;
  readonly strength: Strength;
  /** The direction that led to it; 0 or null where there is none. */
  readonly move: SentenceReading['move'];
}

/**
 * The last price of each coin in a paragraph. Of two different ones in the same currency at most one is current: "Bitcoin
 * fell to $58,000 on Bitstamp. It was last at $61,200" gives a stop on the way first. The one that is more plainly of now
 * stays; of two that are told alike the later event, and neither of two states.
 */
export class CurrentPrices {
  readonly #last = new Map<CoinId, LastPrice>();
  readonly #over: Set<object>;

  /** @param over where the claims go that are not current */
  constructor(over: Set<object>) {
    this.#over = over;
  }

  add(claim: PriceClaim, coin: CoinId, move: SentenceReading['move']): void {
    const strength = strengthOf(claim);
    const before = this.#last.get(coin);
    const isOther = before?.claim.currency === claim.currency && !isNear(before.claim.value, claim.value);
    if (before && isOther && !this.#over.has(before.claim)) {
      if (strength >= before.strength) this.#over.add(before.claim);
      if (strength < before.strength || (strength > 0 && strength === before.strength)) this.#over.add(claim);
      if (strength < before.strength) return;
    }
    this.#last.set(coin, { claim, strength, move });
  }

  /**
   * Ends a price that was reached where a later sentence about the coin tells that it turned, or gives a price of now of which
   * it does not say the coin.
   */
  leave(coin: CoinId, { claims, move, otherNow }: Pick<SentenceReading, 'claims' | 'move' | 'otherNow'>): void {
    const last = this.#last.get(coin);
    if (last?.strength !== 0 || claims.some(({ kind }) => kind === 'price')) return;
    const { value, currency } = last.claim;
    const isTurned = move !== null && (move === 0 || move !== last.move);
    const isReplaced = otherNow.some(
      (money) => money.currency === currency && Math.abs(Math.log(money.value / value)) < Math.log(mostTimes),
    );
    if (!isTurned && !isReplaced) return;
    this.#over.add(last.claim);
    this.#last.delete(coin);
  }

  clear(): void {
    this.#last.clear();
  }
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= nearShare * Math.max(one, other);
}
