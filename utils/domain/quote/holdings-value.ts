import type { Holding } from '../settings/settings.ts';
import type { CoinId } from '../coin/coin.ts';
import { sameUnit } from '../since/verdict.ts';

/** A coin's price, as it is shown. */
export interface HeldPrice {
  readonly price: number;
  readonly currency: string;
  /** Percent over 24 hours; null where unknown. */
  readonly change24h: number | null;
  /** The unit of the change, where it is another than the price's. */
  readonly changeIn?: string;
}

/** What all amounts held are worth together. */
export interface HoldingsValue {
  readonly value: number;
  readonly currency: string;
  /** In `currency` since 24 hours ago; null where the change of one of them is not known. */
  readonly change: number | null;
  /** The same in percent of the value a day ago. */
  readonly percent: number | null;
  /** Coins with an amount and without a price in this unit: the value is without them. */
  readonly missing: number;
}

/** @returns null where nothing is held, or no price is known */
export function holdingsValue(
  holdings: readonly Holding[],
  priceOf: (coin: CoinId) => HeldPrice | null,
): HoldingsValue | null {
  const priced = holdings.map(({ coin, amount }) => ({ amount, shown: priceOf(coin) }));
  const currency = priced.find(({ shown }) => shown)?.shown?.currency;
  if (currency === undefined) return null;
  let [value, before, missing] = [0, 0, 0];
  let isChangeKnown = true;
  for (const { amount, shown } of priced) {
    if (!shown || !sameUnit(shown.currency, currency)) {
      missing += 1;
      continue;
    }
    value += amount * shown.price;
    const { change24h, changeIn } = shown;
    if (change24h === null || change24h <= -100 || changeIn !== undefined) isChangeKnown = false;
    else before += (amount * shown.price) / (1 + change24h / 100);
  }
  const isKnown = isChangeKnown && before > 0;
  return {
    value,
    currency,
    change: isKnown ? value - before : null,
    percent: isKnown ? (value / before - 1) * 100 : null,
    missing,
  };
}
