import type { CoinId } from '../coin/coin.ts';
import type { Claim } from './claim.ts';

/**
 * Prices of named days. In "It settled at $104,378 on Friday. On Monday it rose to $110,251" the first is over: a price
 * of a weekday holds until a later sentence gives the coin another one in the same currency.
 */
export class SessionPrices {
  readonly #open = new Map<CoinId, Claim>();
  readonly #over = new Set<Claim>();

  /** @param isSession whether the claim's sentence names a weekday, and not the present */
  add(claim: Claim, coin: CoinId, isSession: boolean): void {
    if (claim.kind !== 'price') return;
    const before = this.#open.get(coin);
    if (before?.currency === claim.currency) this.#over.add(before);
    if (isSession) this.#open.set(coin, claim);
    else this.#open.delete(coin);
  }

  endLine(): void {
    this.#open.clear();
  }

  isOver(claim: Claim): boolean {
    return this.#over.has(claim);
  }
}
