import type { CoinId } from '../coin/coin.ts';
import { hourMs } from '../time.ts';
import { refreshIntervalMs } from './refresh-plan.ts';

/** Coins enter and leave the top 250 slowly; a page that is older than this no longer tells which coins are in it. */
const knownMs = hourMs;

/** The provider's last shared page: its largest coins, the same for every reader. */
export interface SharedPage {
  readonly coins: readonly CoinId[];
  /** When it was received, in milliseconds since 1970; 0 for never. */
  readonly at: number;
  /** The currency of its prices. */
  readonly currency: string;
}

export interface ByIdPlan {
  /** Request the shared page again. */
  readonly page: boolean;
  /** Request these by id, after the page where that is requested too. */
  readonly ids: readonly CoinId[];
}

/**
 * How to request coins that the shared request did not bring from a provider with a shared page: another provider may
 * have replied to that, without some of the largest coins. A coin of the shared page is never requested by id, as the
 * ids in an address tell what a reader looks at: the page is requested instead, at most once an interval. Until the page
 * is known, no coin is requested by id.
 * @param wanted coins without a price
 * @param currency the currency of the wanted prices
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

/** What one request by id can take: providers limit the number of ids and refuse long addresses. */
export interface IdLimits {
  readonly maxCoins: number;
  /** Characters of all ids together, with one separator each. */
  readonly maxLength: number;
}

export interface RequestedBefore {
  /** Coins that have a quote. */
  readonly quoted: ReadonlySet<CoinId>;
  /** Coins of the last request by id. */
  readonly last: ReadonlySet<CoinId>;
}

/**
 * The coins that one request by id has room for. Where not all fit, those without a quote go first, then those that the
 * last request left out, so that each coin has its turn; among equals, the order given.
 */
export function selectByTurn(
  coins: readonly CoinId[],
  { maxCoins, maxLength }: IdLimits,
  { quoted, last }: RequestedBefore,
): CoinId[] {
  const turn = (coin: CoinId): number => (quoted.has(coin) ? (last.has(coin) ? 2 : 1) : 0);
  let length = 0;
  const inTurn = coins.toSorted((a, b) => turn(a) - turn(b));
  const selected = new Set(
    inTurn.filter((coin, index) => (length += coin.length + 1) <= maxLength && index < maxCoins),
  );
  return coins.filter((coin) => selected.has(coin));
}
