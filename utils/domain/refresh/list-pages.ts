import type { CoinId } from '../coin/coin.ts';
import { hourMs } from '../time.ts';

/** Coins move between pages slowly; a page that is older than this no longer tells which coins are on it. */
const knownMs = hourMs;
/** Quotes are requested by page of the list down to this one, which ends with the coin of rank 1,000. */
const lastPage = 4;
export const pageSize = 250;

/** The coins of a page of the provider's list by market cap, the same for every reader. */
export interface SharedPage {
  readonly coins: readonly CoinId[];
  /** When it was received, in milliseconds since 1970; 0 for never. */
  readonly at: number;
  /** The currency of its prices. */
  readonly currency: string;
}

export interface FurtherPage extends SharedPage {
  /** 2 to `lastPage`. */
  readonly page: number;
}

/** What is known of the list. */
export interface KnownList {
  readonly first: SharedPage;
  readonly further: readonly FurtherPage[];
  /** The page by an older order, as that of the packaged catalog; null for none. */
  readonly guess: (coin: CoinId) => number | null;
  readonly now: number;
}

/** Null where a page is not known, or not any more. */
export function coinsOf(page: SharedPage, now: number): readonly CoinId[] | null {
  const age = now - page.at;
  return age >= 0 && age < knownMs ? page.coins : null;
}

/**
 * The page that a coin is on: a known one that has it, else the guess, unless that page is known and lacks it. Null for a
 * coin that is on none.
 */
export function pageOf(coin: CoinId, { first, further, guess, now }: KnownList): number | null {
  const known = new Map([
    [1, coinsOf(first, now)],
    ...further.map((each) => [each.page, coinsOf(each, now)] as const),
  ]);
  for (const [page, coins] of known) if (coins?.includes(coin)) return page;
  const guessed = guess(coin);
  if (guessed === null || guessed > lastPage) return null;
  // A coin of the first page by the older order that has left it is on the next one.
  const page = guessed === 1 && known.get(1) ? 2 : guessed;
  return known.get(page) ? null : page;
}
