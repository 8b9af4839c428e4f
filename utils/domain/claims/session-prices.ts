import type { CoinId } from '../coin/coin.ts';
import type { Claim } from './claim.ts';

/** How many sessions in a row make a recap. */
const recapSessions = 3;

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
  /** Coins of which a sentence without a named day gave a change. */
  readonly #changed = new Set<CoinId>();
  readonly #over: Set<object>;

  /** @param over where the claims go that are not current */
  constructor(over: Set<object>) {
    this.#over = over;
  }

  /** @param isSession whether the claim's sentence names a weekday, and not the present */
  add(claim: Claim, coin: CoinId, isSession: boolean): void {
    // "It is down 3 % since Sunday. It lost 8 % on Saturday."
    if (claim.kind === 'change' && isSession && this.#changed.has(coin)) this.#over.add(claim);
    if (claim.kind !== 'target' && claim.kind !== 'range' && claim.change && !isSession) this.#changed.add(coin);
    if (claim.kind === 'change') {
      const before = this.#changes.get(coin);
      if (claim.change.period === undefined) this.#replace(this.#changes, coin, { claim, isSession, before });
    } else if (claim.kind === 'price') {
      const before = this.#prices.get(coin);
      const isSame = before?.claim.kind === 'price' && before.claim.currency === claim.currency;
      this.#replace(this.#prices, coin, { claim, isSession, before: isSame ? before : undefined });
      const change = this.#changes.get(coin);
      if (change) this.#over.add(change.claim);
      this.#changes.delete(coin);
    }
  }

  endLine(): void {
    this.#prices.clear();
    this.#changes.clear();
    this.#changed.clear();
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
