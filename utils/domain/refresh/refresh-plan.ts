import type { CoinId } from '../coin/coin.ts';
import { minuteMs } from '../time.ts';

/** How long a quote counts as current, and how often a visible page asks. CoinGecko's own cache is 60 s. */
export const refreshIntervalMs = minuteMs;

/**
 * A coin that nobody has asked for yet does not wait for the interval: its request leaves early, and the next
 * regular one is left out for it. No more than one is owed, and no more than these leave in ten minutes.
 */
const mostOutside = 10;
const windowMs = 10 * minuteMs;

/** What the background remembers of its last requests. Times in milliseconds since 1970, 0 for never. */
export interface RefreshState extends OutsideState {
  readonly sharedAt: number;
  /** The coins that the shared request brought. */
  readonly shared: ReadonlySet<CoinId>;
  /** The coins that were last asked for by id, found or not. */
  readonly outside: ReadonlySet<CoinId>;
}

/** What is remembered of the requests by id. */
export interface OutsideState {
  /** The time that the last one counts from: its own, or one still to come where it left early. */
  readonly outsideAt: number;
  /** When those of the last ten minutes were answered. */
  readonly outsideSent: number[];
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
 * Which requests are due for the coins asked for. Each of the two kinds once an interval, but for coins that are
 * new. What is outside is known only by what the shared request last brought, so before the first one nothing is.
 */
export function planRefresh(asked: Iterable<CoinId>, state: RefreshState, now: number): RefreshPlan {
  const sharedDue = isDue(state.sharedAt, now);
  const outside = state.sharedAt === 0 ? [] : [...asked].filter((coin) => !state.shared.has(coin));
  const hasNew = outside.some((coin) => !state.outside.has(coin));
  const earlyAt = hasNew ? freeEarlyAt(state) : Infinity;
  const outsideDue = outside.length > 0 && (isRegular(state, now) || earlyAt <= now);
  const nexts = [sharedDue ? now + refreshIntervalMs : state.sharedAt + refreshIntervalMs];
  if (hasNew && !outsideDue) nexts.push(Math.min(earlyAt, state.outsideAt + refreshIntervalMs));
  return { shared: sharedDue, outside: outsideDue ? outside : [], nextAt: Math.min(...nexts) };
}

/** What is to be remembered of a request by id that was answered now. */
export function noteOutside(state: OutsideState, now: number): OutsideState {
  return {
    outsideAt: isRegular(state, now) ? now : state.outsideAt + refreshIntervalMs,
    outsideSent: [...state.outsideSent.filter((at) => at <= now && now - at < windowMs), now],
  };
}

/** Whether a request by id is due whatever the coins. */
function isRegular({ outsideAt }: OutsideState, now: number): boolean {
  return now - outsideAt >= refreshIntervalMs || outsideAt - now > refreshIntervalMs;
}

function freeEarlyAt({ outsideAt, outsideSent }: OutsideState): number {
  const [oldest] = outsideSent.slice(-mostOutside);
  const isFull = oldest !== undefined && outsideSent.length >= mostOutside;
  return Math.max(outsideAt, isFull ? oldest + windowMs : 0);
}

/** A clock that was set back must not stop the refreshing: a time in the future counts as long ago. */
function isDue(at: number, now: number): boolean {
  return now - at >= refreshIntervalMs || at > now;
}
