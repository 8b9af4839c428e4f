import type { CoinId } from '../coin/coin.ts';
import { refreshIntervalMs } from './refresh-plan.ts';
import { hourMs } from '../time.ts';

/** Coins enter and leave the top 250 slowly; a list that is older than this no longer tells which coins are in it. */
const knownMs = hourMs;

/** The provider's last shared page: its largest coins, the same for every reader. */
export interface SharedPage {
  readonly coins: readonly CoinId[];
  /** When it was answered, in milliseconds since 1970; 0 for never. */
  readonly at: number;
  /** What its prices were in. */
  readonly currency: string;
}

export interface ByIdPlan {
  /** Ask for the shared page again. */
  readonly page: boolean;
  /** Ask for these by id, after the page where that is asked for too. */
  readonly ids: readonly CoinId[];
}

/**
 * How to ask a provider with a shared page for coins that the shared request did not bring: another provider may have
 * answered that, without some of the largest coins. A coin of the shared page is never asked for by id, as the ids in an
 * address tell what a reader looks at: the page is asked for instead, at most once an interval. Until the page is
 * known, no coin is asked for by id.
 * @param wanted coins without a price
 * @param currency in which the prices are wanted
 */
export function planById(
  wanted: readonly CoinId[],
  page: SharedPage,
  currency: string,
  now: number,
): ByIdPlan {
  const age = now - page.at;
  if (age < 0 || age >= knownMs) return { page: wanted.length > 0, ids: [] };
  const coins = new Set(page.coins);
  const isOld = age >= refreshIntervalMs || page.currency !== currency;
  return {
    page: isOld && wanted.some((coin) => coins.has(coin)),
    ids: wanted.filter((coin) => !coins.has(coin)),
  };
}
