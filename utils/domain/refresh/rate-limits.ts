import type { FailureCode } from '../quote/problem.ts';
import { dayMs, isRecent, minuteMs } from '../time.ts';

/** The shortest cool-down, even where a provider's Retry-After is shorter. */
const shortestMs = 5_000;
const longestMs = 15 * minuteMs;
/** Jitter: the largest part of a wait that is added at random. */
const jitter = 0.2;
/** The longest that any cool-down lasts: one that ends later is from before the clock was set back. */
const credibleMs = dayMs * (1 + jitter);

/** The first wait after a failure, in milliseconds; each further failure in a row doubles it. */
const firstWaitMs: Readonly<Record<Exclude<FailureCode, 'rate-limited'>, number>> = {
  offline: 5_000,
  timeout: 10_000,
  server: 10_000,
  'bad-answer': 30_000,
  blocked: 10 * minuteMs,
  restricted: dayMs,
  withheld: 10_000,
  internal: 10_000,
};

export interface Failure {
  readonly code: FailureCode;
  /** The provider's Retry-After; null where there is none. */
  readonly retryAfterMs: number | null;
}

/**
 * Exponential backoff with jitter. Returns the end of the cool-down after a failure, in milliseconds since 1970.
 * @param limitedMs the wait after "too many requests" where the provider names none
 * @param failures how many in a row, this one included
 * @param random 0 to 1, for the jitter: without it, all readers would return at the same moment
 */
export function coolDownUntil(
  failure: Failure,
  limitedMs: number,
  failures: number,
  now: number,
  random: number,
): number {
  const usual = failure.code === 'rate-limited' ? limitedMs : firstWaitMs[failure.code];
  const first = Math.min(Math.max(failure.retryAfterMs ?? usual, shortestMs), dayMs);
  const doubled = Math.min(first * 2 ** (failures - 1), Math.max(first, longestMs));
  return Math.round(now + doubled * (1 + random * jitter));
}

/** Whether a provider is still in cool-down. */
export function isCooling(until: number, now: number): boolean {
  return until > now && until - now <= credibleMs;
}

/** What a request is for. Prices go before charts, charts before the figures around them. */
export type Urgency = 'prices' | 'charts' | 'context';

const windowMs = minuteMs;

/** How many of a minute's tokens each kind of request leaves to more urgent ones. */
const reserved: Readonly<Record<Urgency, number>> = { prices: 0, charts: 1, context: 2 };

/**
 * The moments, in milliseconds since 1970, at which requests were sent, as far as they still count. Each token returns a
 * minute after it was taken: a bucket with a steady refill would let twice its size through in one minute.
 */
export function stillTaken(taken: readonly number[], now: number): number[] {
  // After the clock was set back, moments in the future would otherwise count for as long as it was.
  return taken.filter((at) => isRecent(at, windowMs, now));
}

/** When a request of this urgency may be sent: `now`, or the moment at which enough tokens have returned. */
export function tokenFreeAt(
  taken: readonly number[],
  perMinute: number,
  urgency: Urgency,
  now: number,
): number {
  const counting = stillTaken(taken, now);
  const over = counting.length - (perMinute - reserved[urgency]);
  const last = counting[over];
  return over < 0 || last === undefined ? now : last + windowMs;
}
