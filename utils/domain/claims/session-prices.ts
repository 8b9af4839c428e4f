import type { CoinId } from '../coin/coin.ts';
import type { Claim } from './claim.ts';

/** How many session prices in a row make a recap. */
const recapSessions = 3;

/**
 * Prices of named days. In "It settled at $104,378 on Friday. On Monday it rose to $110,251" the first is over: a price
 * of a weekday holds until a later sentence gives the coin another one in the same currency. The last of three or more
 * is over as well: a day-by-day recap ends before the session in which it is written.
 */
export class SessionPrices {
  readonly #open = new Map<CoinId, { readonly claim: Claim; readonly sessions: number }>();
  readonly #over = new Set<Claim>();

  /** @param isSession whether the claim's sentence names a weekday, and not the present */
  add(claim: Claim, coin: CoinId, isSession: boolean): void {
    if (claim.kind !== 'price') return;
    const before = this.#open.get(coin);
    const continues = before?.claim.currency === claim.currency;
    if (continues) this.#over.add(before.claim);
    const sessions = continues ? before.sessions + 1 : 1;
    if (isSession && sessions >= recapSessions) this.#over.add(claim);
    if (isSession) this.#open.set(coin, { claim, sessions });
    else this.#open.delete(coin);
  }

  endLine(): void {
    this.#open.clear();
  }

  isOver(claim: Claim): boolean {
    return this.#over.has(claim);
  }
}
