import type { CoinId } from '../coin/coin.ts';
import type { Claim, PriceClaim } from './claim.ts';
import type { SentenceReading } from './claims-of-sentence.ts';

/** How many sessions in a row make a recap. */
const recapSessions = 3;
/** Within this share of each other, two prices can both be of now: one is rounded, or some minutes older. */
const nearShare = 0.01;
/** Up to this ratio, the price that a sentence gives without its coin may be a later one of the same coin. */
const mostTimes = 1.5;

/** How strongly a price is said to hold: it was reached, is where the coin trades, or is so now. */
function strengthOf({ reasons }: PriceClaim): number {
  if (reasons.includes('now')) return 2;
  return reasons.some((reason) => /^(?:moved|reached|closed)/.test(reason)) ? 0 : 1;
}

interface LastClaim<Kind extends Claim = Claim> {
  readonly claim: Kind;
  /** How many sessions in a row there were; 0 of a claim without a named day. */
  readonly sessions: number;
}

interface LastPrice extends LastClaim<PriceClaim> {
  readonly strength: number;
  readonly move: SentenceReading['move'];
}

/** What is known of the sentence of a claim. */
type Told = Pick<SentenceReading, 'isSession' | 'move'>;

/**
 * The last prices and changes of each coin in a paragraph, and which of those before are over. Of two different prices in the
 * same currency at most one is current: "Bitcoin fell to $58,000 on Bitstamp. It was last at $61,200" gives a stop on the way
 * first. The one that is more plainly of now stays; of two that are told alike the later event, and neither of two states.
 *
 * A price of a weekday holds until a later sentence gives another one, as in "It settled at $104,378 on Friday. On Monday it
 * rose to $110,251", and a change until the coin gets another change or price. The last of three or more is over as well: a
 * day-by-day recap ends before the session in which it is written.
 */
export class CurrentClaims {
  readonly #prices = new Map<CoinId, LastPrice>();
  readonly #changes = new Map<CoinId, LastClaim>();
  /** Coins of which a sentence without a named day gave a change. */
  readonly #changed = new Set<CoinId>();
  readonly #over = new Set<Claim>();

  add(claim: Claim, coin: CoinId, told: Told): void {
    if (claim.kind === 'change') this.#addChange(claim, coin, told);
    else if (claim.kind === 'price') {
      this.#addPrice(claim, coin, told);
      const change = this.#changes.get(coin);
      if (change) this.#over.add(change.claim);
      this.#changes.delete(coin);
      if (claim.change && !told.isSession) this.#changed.add(coin);
    }
  }

  /**
   * Ends a price that was reached where a later sentence about the coin tells that it turned, or gives a price of now of which
   * it does not say the coin.
   */
  leave(coin: CoinId, { claims, move, otherNow }: SentenceReading): void {
    const last = this.#prices.get(coin);
    if (last?.strength !== 0 || claims.some(({ kind }) => kind === 'price')) return;
    const { value, currency } = last.claim;
    const isTurned = move !== null && (move === 0 || move !== last.move);
    const isReplaced = otherNow.some(
      (money) => money.currency === currency && Math.abs(Math.log(money.value / value)) < Math.log(mostTimes),
    );
    if (!isTurned && !isReplaced) return;
    this.#over.add(last.claim);
    this.#prices.delete(coin);
  }

  /** @param isCarried whether the next line goes on about the coin */
  endLine(isCarried: boolean): void {
    if (!isCarried) this.#prices.clear();
    this.#changes.clear();
    this.#changed.clear();
  }

  isOver(claim: Claim): boolean {
    return this.#over.has(claim);
  }

  #addPrice(claim: PriceClaim, coin: CoinId, { isSession, move }: Told): void {
    const strength = strengthOf(claim);
    const last = this.#prices.get(coin);
    const before = last?.claim.currency === claim.currency ? last : undefined;
    if (before && before.sessions === 0 && !isNear(before.claim.value, claim.value)) {
      if (strength >= before.strength) this.#over.add(before.claim);
      if (strength < before.strength || (strength > 0 && strength === before.strength)) this.#over.add(claim);
      if (strength < before.strength) return;
    }
    this.#prices.set(coin, { claim, strength, move, sessions: this.#sessionsOf(claim, before, isSession) });
  }

  #addChange(claim: Claim & { kind: 'change' }, coin: CoinId, { isSession }: Told): void {
    // "It is down 3 % since Sunday. It lost 8 % on Saturday."
    if (isSession && this.#changed.has(coin)) this.#over.add(claim);
    if (!isSession) this.#changed.add(coin);
    if (claim.change.period !== undefined) return;
    const sessions = this.#sessionsOf(claim, this.#changes.get(coin), isSession);
    this.#changes.delete(coin);
    if (isSession) this.#changes.set(coin, { claim, sessions });
  }

  /** How many sessions there are with a claim; ends the one before, and the last one of a recap. */
  #sessionsOf(claim: Claim, before: LastClaim | undefined, isSession: boolean): number {
    const sessions = before?.sessions ?? 0;
    if (sessions > 0) this.#over.add(before!.claim);
    if (isSession && sessions + 1 >= recapSessions) this.#over.add(claim);
    return isSession ? sessions + 1 : 0;
  }
}

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= nearShare * Math.max(one, other);
}
