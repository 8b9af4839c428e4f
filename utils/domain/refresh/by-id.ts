import type { CoinId } from '../coin/coin.ts';
import { minuteMs } from '../time.ts';
import { coinsOf, type KnownList, pageOf, type SharedPage } from './list-pages.ts';
import { refreshIntervalMs } from './refresh-plan.ts';

/** How often a further page of the list is requested at most. */
export const furtherIntervalMs = 2 * minuteMs;

export interface ByIdPlan {
  /** Request the shared page again. */
  readonly page: boolean;
  /** Request these pages of the list after the first. */
  readonly further: readonly number[];
  /** Request these by id, after the pages where those are requested too. */
  readonly ids: readonly CoinId[];
}

/**
 * How to request coins that the shared request did not bring from a provider with a list in pages. A coin of a page is
 * never requested by id, as the ids in an address tell what a reader looks at: the page is requested instead, the shared one
 * at most once an interval, a further one every two minutes. Until the shared page is known, nothing else is requested.
 * @param wanted coins without a current price
 * @param currency the currency of the wanted prices
 */
export function planById(wanted: readonly CoinId[], list: KnownList, currency: string): ByIdPlan {
  const { first, further, now } = list;
  const known = coinsOf(first, now);
  if (!known) return { page: wanted.length > 0, further: [], ids: [] };
  const shared = new Set(known);
  const outside = wanted.filter((coin) => !shared.has(coin));
  const pages = new Map(outside.map((coin) => [coin, pageOf(coin, list)]));
  const last = (page: number): SharedPage | undefined => further.find((each) => each.page === page);
  const needed = [...new Set(pages.values())].filter((page) => page !== null);
  return {
    page: outside.length < wanted.length && isOld(first, refreshIntervalMs, currency, now),
    further: needed
      .filter((page) => isOld(last(page), furtherIntervalMs, currency, now))
      .toSorted((a, b) => a - b),
    ids: outside.filter((coin) => pages.get(coin) === null),
  };
}

/** The coins on further pages that are current: another request would bring nothing new. */
export function onCurrentPages({ further, now }: KnownList, currency: string): ReadonlySet<CoinId> {
  const current = further.filter((page) => !isOld(page, furtherIntervalMs, currency, now));
  return new Set(current.flatMap(({ coins }) => coins));
}

function isOld(page: SharedPage | undefined, intervalMs: number, currency: string, now: number): boolean {
  if (!page || page.currency !== currency) return true;
  const age = now - page.at;
  return age < 0 || age >= intervalMs;
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
