import type { CoinId } from '../coin/coin.ts';
import type { Quote } from './quote.ts';

/** Coins that stand for a US dollar, traded widely enough that all of them are off only where a reply is. */
const dollarCoins: ReadonlySet<CoinId> = new Set(['tether', 'usd-coin', 'dai']);

/** How far all of them may be from the price of a dollar: in a reply in another unit they are further off. */
const largestOff = 0.05;
/** Dollar coins within this of each other are off together. */
const togetherWithin = 0.01;

/** The quotes of dollar coins in this unit, by price. */
function dollarQuotes(quotes: readonly Quote[], currency: string): readonly Quote[] {
  const own = quotes.filter((quote) => quote.currency === currency && dollarCoins.has(quote.coin));
  return own.toSorted((a, b) => a.price - b.price);
}

function median(sorted: readonly Quote[]): number | null {
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low && high ? (low.price + high.price) / 2 : null;
}

/**
 * Whether a reply is in another unit than it says: all its dollar coins are too far from the price of a dollar. Not their median:
 * in March 2023 two of the three lost a tenth. False where it has none.
 * @param dollar units of the currency for one US dollar
 */
export function isUnitFlipped(quotes: readonly Quote[], currency: string, dollar: number): boolean {
  const known = dollarQuotes(quotes, currency);
  return known.length > 0 && known.every(({ price }) => Math.abs(price / dollar - 1) > largestOff);
}

/**
 * What a dollar costs according to quotes whose dollar coins agree with each other; null where they don't, or where there
 * is only one.
 */
export function dollarOf(quotes: readonly Quote[], currency: string): number | null {
  const known = dollarQuotes(quotes, currency);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (!lowest || !highest || known.length < 2) return null;
  return highest.price / lowest.price - 1 <= togetherWithin ? median(known) : null;
}
