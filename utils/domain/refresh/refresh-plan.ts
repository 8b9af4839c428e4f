import type { CoinId } from '../coin/coin.ts';

/** How long a quote counts as current, and how often a visible page asks. CoinGecko's own cache is 60 s. */
export const refreshIntervalMs = 60_000;

/** What the background remembers of its last requests. Times in milliseconds since 1970, 0 for never. */
export interface RefreshState {
  readonly sharedAt: number;
  /** The coins that the shared request brought. */
  readonly shared: ReadonlySet<CoinId>;
  readonly outsideAt: number;
  /** The coins that were last asked for by id, found or not. */
  readonly outside: ReadonlySet<CoinId>;
}

export interface RefreshPlan {
  /** Ask for the top 250, which is the same request for everyone. */
  readonly shared: boolean;
  /** Ask for these coins by id; empty for no such request. */
  readonly outside: readonly CoinId[];
  /** When the next request would be due, if all that is due now is done now. */
  readonly nextAt: number;
}

/**
 * Which requests are due for the coins asked for. Each of the two kinds at most once an interval. What is
 * outside is known only by what the shared request last brought, so before the first one nothing is.
 */
export function planRefresh(asked: Iterable<CoinId>, state: RefreshState, now: number): RefreshPlan {
  const sharedDue = isDue(state.sharedAt, now);
  const outside = state.sharedAt === 0 ? [] : [...asked].filter((coin) => !state.shared.has(coin));
  const outsideDue = outside.length > 0 && isDue(state.outsideAt, now);
  const nexts = [sharedDue ? now + refreshIntervalMs : state.sharedAt + refreshIntervalMs];
  if (outside.some((coin) => !state.outside.has(coin)) && !outsideDue)
    nexts.push(state.outsideAt + refreshIntervalMs);
  return { shared: sharedDue, outside: outsideDue ? outside : [], nextAt: Math.min(...nexts) };
}

/** A clock that was set back must not stop the refreshing: a time in the future counts as long ago. */
function isDue(at: number, now: number): boolean {
  return now - at >= refreshIntervalMs || at > now;
}
