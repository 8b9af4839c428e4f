import type { CoinId } from '../coin/coin.ts';
import { isRecent, minuteMs } from '../time.ts';

/** How long quotes are fresh, and how often a visible page requests them. CoinGecko's own cache is 60 s. */
export const refreshIntervalMs = minuteMs;

/**
 * The most requests by id in ten minutes. A coin that is new does not wait for the interval: its request is sent early and
 * replaces the next regular one, at most one at a time.
 */
const maxOutside = 10;
const windowMs = 10 * minuteMs;

/** The last requests. Times in milliseconds since 1970, 0 for never. */
export interface RefreshState extends OutsideState {
  readonly sharedAt: number;
  /** The coins of the last shared response. */
  readonly shared: ReadonlySet<CoinId>;
  /** The coins of the last request by id, found or not. */
  readonly outside: ReadonlySet<CoinId>;
}

/** The last requests by id. */
export interface OutsideState {
  /** The time from which the next interval counts: the last request's, or a later one where that was sent early. */
  readonly outsideAt: number;
  /** The times of the responses of the last ten minutes. */
  readonly outsideSent: number[];
}

export interface RefreshPlan {
  /** Request the top 250: the same request for every reader. */
  readonly shared: boolean;
  /** Request these coins by id; empty for no such request. */
  readonly outside: readonly CoinId[];
  /** When the next request is due, if those that are due now are sent now. */
  readonly nextAt: number;
}

/**
 * Which requests are due for these coins: each of the two kinds once an interval, sooner for new coins. Which coins are
 * outside is known only after the first shared response.
 */
export function planRefresh(coins: Iterable<CoinId>, state: RefreshState, now: number): RefreshPlan {
  const sharedDue = isDue(state.sharedAt, now);
  const outside = state.sharedAt === 0 ? [] : [...coins].filter((coin) => !state.shared.has(coin));
  const hasNew = outside.some((coin) => !state.outside.has(coin));
  const earlyAt = hasNew ? freeEarlyAt(state) : Infinity;
  const outsideDue = outside.length > 0 && (isRegular(state, now) || earlyAt <= now);
  const nexts = [sharedDue ? now + refreshIntervalMs : state.sharedAt + refreshIntervalMs];
  if (hasNew && !outsideDue) nexts.push(Math.min(earlyAt, state.outsideAt + refreshIntervalMs));
  return { shared: sharedDue, outside: outsideDue ? outside : [], nextAt: Math.min(...nexts) };
}

/** The state after a response to a request by id now. */
export function noteOutside(state: OutsideState, now: number): OutsideState {
  return {
    outsideAt: isRegular(state, now) ? now : state.outsideAt + refreshIntervalMs,
    outsideSent: [...state.outsideSent.filter((at) => isRecent(at, windowMs, now)), now],
  };
}

/** Whether a regular request by id is due. */
function isRegular({ outsideAt }: OutsideState, now: number): boolean {
  return now - outsideAt >= refreshIntervalMs || outsideAt - now > refreshIntervalMs;
}

function freeEarlyAt({ outsideAt, outsideSent }: OutsideState): number {
  const [oldest] = outsideSent.slice(-maxOutside);
  const isFull = oldest !== undefined && outsideSent.length >= maxOutside;
  return Math.max(outsideAt, isFull ? oldest + windowMs : 0);
}

/** A time in the future is from before the clock was set back, and counts as long ago. */
function isDue(at: number, now: number): boolean {
  return now - at >= refreshIntervalMs || at > now;
}
