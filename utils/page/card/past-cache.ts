import type { ExactPrice } from '../../domain/card/card-facts.ts';
import type { PastPrice, PastPriceRequest } from '../../domain/quote/past-price.ts';
import { sameUnit } from '../../domain/since/verdict.ts';
import { noReply } from './chart-cache.ts';
import type { PagePorts } from './page-ports.ts';

/** A past price with the unit that is wanted. */
export interface WantedPast extends PastPriceRequest {
  readonly currency: string;
}

/** The past prices that were requested on this page: near the moment at first, exact ones where the reader asks for them. */
export class PastCache {
  readonly #pastPrices: NonNullable<PagePorts['pastPrices']>;
  readonly #changed: () => void;
  readonly #prices = new Map<string, PastPrice>();
  /** Of the exact prices that were requested: whether they are on their way, or not to be had. */
  readonly #exact = new Map<string, Exclude<ExactPrice, 'offered'>>();

  /** @param changed called when prices have loaded or failed */
  constructor(pastPrices: NonNullable<PagePorts['pastPrices']>, changed: () => void) {
    this.#pastPrices = pastPrices;
    this.#changed = changed;
  }

  /** Undefined while it loads. */
  get(wanted: WantedPast): PastPrice | undefined {
    return this.#prices.get(idOf(wanted));
  }

  /** Requests prices that a card may soon need; no coin is named for that. */
  prefetch(all: readonly WantedPast[]): void {
    const missing = all.filter((wanted) => !this.#prices.has(idOf(wanted)));
    if (missing.length === 0) return;
    this.#pastPrices(missing.map((wanted) => ({ ...wanted, sharedOnly: true }))).then(
      (prices) => {
        for (const [index, wanted] of missing.entries()) {
          const price = prices[index];
          if (price?.kind === 'price') this.#keep(wanted, price, false);
        }
        this.#changed();
      },
      // The card requests them again, and shows what fails then.
      () => undefined,
    );
  }

  /** Requests the prices that are not known yet; with `exact` also those that are not exact. */
  load(all: readonly WantedPast[], exact: boolean): void {
    // The next card may try again.
    if (!exact) for (const wanted of all) this.#forgetMissing(wanted);
    const missing = all.filter((wanted) => this.#isMissing(wanted, exact));
    if (missing.length === 0) return;
    if (exact) for (const wanted of missing) this.#exact.set(idOf(wanted), 'loading');
    this.#pastPrices(missing.map((wanted) => (exact ? { ...wanted, exact } : wanted))).then(
      (prices) => {
        for (const [index, wanted] of missing.entries()) {
          const price = prices[index];
          if (price) this.#keep(wanted, price, exact);
        }
        this.#changed();
      },
      () => {
        const failed = { kind: 'failed', problem: noReply() } as const;
        for (const wanted of missing) this.#keep(wanted, failed, exact);
        this.#changed();
      },
    );
  }

  /** Whether any of these prices may be more exact than it is; undefined where all are. */
  exactOf(all: readonly WantedPast[]): ExactPrice | undefined {
    const states = all.map((wanted) => this.#stateOf(wanted));
    return (['loading', 'offered', 'missing'] as const).find((state) => states.includes(state));
  }

  #forgetMissing(wanted: WantedPast): void {
    if (this.#exact.get(idOf(wanted)) === 'missing') this.#exact.delete(idOf(wanted));
  }

  #isMissing(wanted: WantedPast, exact: boolean): boolean {
    const state = this.#exact.get(idOf(wanted));
    if (exact) return state !== 'loading' && !isExact(this.get(wanted), wanted);
    return state !== 'loading' && this.get(wanted)?.kind !== 'price';
  }

  #stateOf(wanted: WantedPast): ExactPrice | undefined {
    const known = this.get(wanted);
    const state = this.#exact.get(idOf(wanted));
    if (!known || isExact(known, wanted)) return undefined;
    if (known.kind === 'price') return state ?? 'offered';
    if (state === 'loading') return state;
    return known.kind === 'none' && known.why === 'not-in-basket' ? (state ?? 'offered') : undefined;
  }

  /** A reply that is late, or has no price, does not replace a better one. */
  #keep(wanted: WantedPast, price: PastPrice, exact: boolean): void {
    const id = idOf(wanted);
    const known = this.#prices.get(id);
    if (exact) this.#exact.set(id, 'missing');
    if (isExact(known, wanted)) return;
    if (price.kind === 'price' || known?.kind !== 'price') this.#prices.set(id, price);
  }
}

function isExact(price: PastPrice | undefined, { currency }: WantedPast): boolean {
  return price?.kind === 'price' && !price.about && sameUnit(price.currency, currency);
}

function idOf({ coin, at, precision, currency }: WantedPast): string {
  return `${coin} ${at} ${precision} ${currency}`;
}
