import type { Problem } from '../../utils/domain/quote/problem.ts';

const waitMs = 10_000;

/** What is shown where the background itself did not answer. */
export function internalProblem(now: number): Problem {
  return { code: 'internal', source: 'coingecko', retryAt: now + waitMs };
}
