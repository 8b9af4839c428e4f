import type { CoinId } from '../coin/coin.ts';
import type { PriceClaim } from './claim.ts';
import type { ClaimReason } from './evidence.ts';
import { lastDirection } from './find-percents.ts';
import type { Money } from './find-money.ts';

/** How a price is told that was reached at some moment. */
const eventReasons: ReadonlySet<ClaimReason> = new Set(['moved-to', 'reached', 'closed']);
/** Within this share of each other, two prices can both be of now: one is rounded, or some minutes older. */
const nearShare = 0.01;
/** Up to this ratio, the price that a sentence gives without its coin may be a later one of the same coin. */
const mostTimes = 1.5;
/** How far before an amount its move is told, in characters. */
const moveReach = 160;

/** How strongly a price is said to hold: it was reached, is where the coin trades, or is so now. */
type Strength = 0 | 1 | 2;

function strengthOf({ reasons }: PriceClaim): Strength {
  if (reasons.includes('now')) return 2;
  return reasons.some((reason) => eventReasons.has(reason)) ? 0 : 1;
}

interface LastPrice {
  readonly claim: PriceClaim;
  readonly strength: Strength;
  /** Of the move that led to it; 0 where there is none. */
  readonly direction: -1 | 0 | 1;
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

  add(claim: PriceClaim, coin: CoinId, paragraph: string): void {
    const strength = strengthOf(claim);
    const before = this.#last.get(coin);
    const isOther = before?.claim.currency === claim.currency && !isNear(before.claim.value, claim.value);
    if (before && isOther && !this.#over.has(before.claim)) {
      if (strength >= before.strength) this.#over.add(before.claim);
      if (strength < before.strength || (strength > 0 && strength === before.strength)) this.#over.add(claim);
      if (strength < before.strength) return;
    }
    const from = Math.max(claim.clause.start, claim.start - moveReach);
    const direction = strength === 0 ? lastDirection(paragraph.slice(from, claim.start)) : 0;
    this.#last.set(coin, { claim, strength, direction });
  }

  /** The price of a coin turned without a figure: what was reached before by a move the other way is over. */
  turn(coin: CoinId, direction: -1 | 0 | 1): void {
    const last = this.#last.get(coin);
    if (last?.strength === 0 && (direction === 0 || direction !== last.direction)) this.#end(coin, last);
  }

  /** An amount is told as a price of now, and may be that of the coin. */
  seeOther({ value, currency }: Money, coin: CoinId): void {
    const last = this.#last.get(coin);
    if (last?.strength !== 0 || last.claim.currency !== currency) return;
    const ratio = value / last.claim.value;
    if (ratio < mostTimes && ratio > 1 / mostTimes) this.#end(coin, last);
  }

  clear(): void {
    this.#last.clear();
  }

  #end(coin: CoinId, { claim }: LastPrice): void {
    this.#over.add(claim);
    this.#last.delete(coin);
  }
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= nearShare * Math.max(one, other);
}
