import type { Problem, ProblemCode } from '../quote/problem.ts';
import type { ProviderId } from '../quote/quote.ts';

const minute = 60_000;
/** However soon a provider would have us back. */
const shortest = 5_000;
const longest = 15 * minute;

/** The first wait after a failure, in milliseconds; each further failure in a row doubles it. */
const firstWait: Record<ProblemCode, number> = {
  offline: 5_000,
  timeout: 10_000,
  server: 10_000,
  'bad-answer': 30_000,
  'rate-limited': minute,
  blocked: 10 * minute,
  restricted: 24 * 60 * minute,
  internal: 10_000,
};

/**
 * When a provider may be asked again after a failure.
 * @param failures how many in a row, this one included
 * @param retryAfterMs what the provider itself asked for
 * @param random 0 to 1: spreads the readers, who would else all come back at the same moment
 */
export function coolDown(
  failure: { readonly code: ProblemCode; readonly retryAfterMs: number | null },
  source: ProviderId,
  failures: number,
  now: number,
  random: number,
): Problem {
  const first = Math.max(failure.retryAfterMs ?? firstWait[failure.code], shortest);
  const doubled = Math.min(first * 2 ** (failures - 1), Math.max(first, longest));
  return { code: failure.code, source, retryAt: Math.round(now + doubled * (1 + random * 0.2)) };
}
