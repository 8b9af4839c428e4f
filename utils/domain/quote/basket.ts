import type { CoinId } from '../coin/coin.ts';
import { minuteMs } from '../time.ts';

/**
 * Baskets: the lists of coins whose prices at one moment are requested together. They depend on the list of the largest coins
 * only, so that every reader with the same list sends the same requests, and none names the coins of a page.
 */

/** How many of the largest coins are in baskets: as many as the market's shared page has. */
export const largestInBaskets = 250;
/** The most coins of a basket. */
const mostCoins = 100;
/** The most characters of all its ids together: very long addresses are refused. */
const mostCharacters = 3_000;

/** Moments are rounded to this: the exact minute would tell which article is read. */
const roundingMs = 10 * minuteMs;

interface Basket {
  readonly coins: CoinId[];
  characters: number;
}

/**
 * Cuts a list of coins into baskets. No id in a basket is part of another one of it (`bitcoin`, `bitcoin-cash`), as the
 * provider was seen to match ids by substring. Greedy: each coin goes to the first basket that can take it, so that coins
 * at the end of the list do not change where those before them are.
 */
export function basketsOf(coins: readonly CoinId[]): readonly (readonly CoinId[])[] {
  const baskets: Basket[] = [];
  for (const coin of new Set(coins)) {
    let basket = baskets.find((each) => hasRoom(each, coin));
    if (!basket) baskets.push((basket = { coins: [], characters: 0 }));
    basket.coins.push(coin);
    basket.characters += coin.length;
  }
  return baskets.map((basket) => basket.coins.toSorted());
}

function hasRoom({ coins, characters }: Basket, coin: CoinId): boolean {
  if (coins.length >= mostCoins || characters + coin.length > mostCharacters) return false;
  return !coins.some((other) => other.includes(coin) || coin.includes(other));
}

/** The moment that a basket is requested for, in milliseconds since 1970: the nearest ten minutes, but not in the future. */
export function basketMoment(at: number, now: number): number {
  const nearest = Math.round(at / roundingMs) * roundingMs;
  return nearest <= now ? nearest : Math.floor(at / roundingMs) * roundingMs;
}
