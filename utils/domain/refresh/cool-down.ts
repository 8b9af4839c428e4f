import type { ProblemCode } from '../quote/problem.ts';
import { dayMs, minuteMs } from '../time.ts';

/** However soon a provider would have us back. */
const shortest = 5_000;
const longest = 15 * minuteMs;
/** How much of a wait chance may add to it. */
const spread = 0.2;
/** The longest that any cool-down lasts: what lies further ahead is from before the clock was set back. */
const credible = dayMs * (1 + spread);

/** The first wait after a failure, in milliseconds; each further failure in a row doubles it. */
const firstWait: Readonly<Record<Exclude<ProblemCode, 'rate-limited'>, number>> = {
  offline: 5_000,
  timeout: 10_000,
  server: 10_000,
  'bad-answer': 30_000,
  blocked: 10 * minuteMs,
  restricted: dayMs,
  withheld: 10_000,
  internal: 10_000,
};

export interface Failing {
  readonly code: ProblemCode;
  /** What the provider itself asked for; null where it did not. */
  readonly retryAfterMs: number | null;
}

/**
 * The moment, in milliseconds since 1970, before which a provider is left alone after a failure.
 * @param limitedMs the wait after "too many requests" where the provider names none
 * @param failures how many in a row, this one included
 * @param random 0 to 1: spreads the readers, who would else all come back at the same moment
 */
export function coolDownUntil(
  failure: Failing,
  limitedMs: number,
  failures: number,
  now: number,
  random: number,
): number {
  const usual = failure.code === 'rate-limited' ? limitedMs : firstWait[failure.code];
  const first = Math.min(Math.max(failure.retryAfterMs ?? usual, shortest), dayMs);
  const doubled = Math.min(first * 2 ** (failures - 1), Math.max(first, longest));
  return Math.round(now + doubled * (1 + random * spread));
}

/** Whether a provider is still to be left alone. */
export function isCooling(until: number, now: number): boolean {
  return until > now && until - now <= credible;
}
