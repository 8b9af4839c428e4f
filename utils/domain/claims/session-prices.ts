import type { CoinId } from '../coin/coin.ts';
import type { Claim, PriceClaim } from './claim.ts';
import type { ClaimReason } from './evidence.ts';

/** How many sessions in a row make a recap. */
const recapSessions = 3;

/** How a price is told that was reached at some moment. */
const eventReasons: ReadonlySet<ClaimReason> = new Set(['moved-to', 'reached']);
/** Within this share of each other, two prices can both be of now: one is rounded, or some minutes older. */
const nearShare = 0.01;

function isNear(one: number, other: number): boolean {
  return Math.abs(one - other) <= nearShare * Math.max(one, other);
}

interface OpenSession {
  readonly claim: Claim;
  readonly sessions: number;
}

/**
 * Prices and changes of named days. In "It settled at $104,378 on Friday. On Monday it rose to $110,251" the first is over: a
 * price of a weekday holds until a later sentence gives the coin another one in the same currency, and a change until the coin
 * gets another change or price. The last of three or more is over as well: a day-by-day recap ends before the session in which
 * it is written.
 */
export class SessionPrices {
  readonly #prices = new Map<CoinId, OpenSession>();
  readonly #changes = new Map<CoinId, OpenSession>();
  /** Prices that were reached, of which nothing says that they hold. */
  readonly #reached = new Map<CoinId, PriceClaim>();
  readonly #over = new Set<Claim>();

  /** @param isSession whether the claim's sentence names a weekday, and not the present */
  add(claim: Claim, coin: CoinId, isSession: boolean): void {
    if (claim.kind === 'change') {
      const before = this.#changes.get(coin);
      if (claim.change.period === undefined) this.#replace(this.#changes, coin, { claim, isSession, before });
    } else if (claim.kind === 'price') {
      const before = this.#prices.get(coin);
      const isSame = before?.claim.kind === 'price' && before.claim.currency === claim.currency;
      this.#replace(this.#prices, coin, { claim, isSession, before: isSame ? before : undefined });
      this.#reach(claim, coin);
      const change = this.#changes.get(coin);
      if (change) this.#over.add(change.claim);
      this.#changes.delete(coin);
    }
  }

  /** "It has since receded": a price that was reached is over. */
  leave(coin: CoinId): void {
    const reached = this.#reached.get(coin);
    if (reached) this.#over.add(reached);
    this.#reached.delete(coin);
  }

  endLine(): void {
    this.#prices.clear();
    this.#changes.clear();
    this.#reached.clear();
  }

  isOver(claim: Claim): boolean {
    return this.#over.has(claim);
  }

  /** "Bitcoin fell to $58,000 on Bitstamp. It was last at $61,200": the first is a stop on the way. */
  #reach(claim: PriceClaim, coin: CoinId): void {
    const before = this.#reached.get(coin);
    const isNow = claim.reasons.includes('now');
    if (before && isNow && before.currency === claim.currency && !isNear(before.value, claim.value))
      this.#over.add(before);
    if (isNow || claim.reasons.every((reason) => !eventReasons.has(reason))) this.#reached.delete(coin);
    else this.#reached.set(coin, claim);
  }

  #replace(
    open: Map<CoinId, OpenSession>,
    coin: CoinId,
    { claim, isSession, before }: { claim: Claim; isSession: boolean; before: OpenSession | undefined },
  ): void {
    if (before) this.#over.add(before.claim);
    const sessions = before ? before.sessions + 1 : 1;
    if (isSession && sessions >= recapSessions) this.#over.add(claim);
    if (isSession) open.set(coin, { claim, sessions });
    else open.delete(coin);
  }
}
