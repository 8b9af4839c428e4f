import { refreshIntervalMs } from '../refresh/refresh-plan.ts';

/**
 * How far a figure can be trusted to be of now: `aged` missed two refreshes, `stale` a quarter of an hour,
 * and what is a day old is only the `last-known`.
 */
export type Freshness = 'fresh' | 'aged' | 'stale' | 'last-known';

const agedAfter = 2 * refreshIntervalMs;
const staleAfter = 15 * 60_000;
const lastKnownAfter = 24 * 60 * 60_000;

/** Both in milliseconds since 1970. A figure from the future (a clock that is off) counts as of now. */
export function freshness(at: number, now: number): Freshness {
  const age = now - at;
  if (age >= lastKnownAfter) return 'last-known';
  if (age >= staleAfter) return 'stale';
  return age > agedAfter ? 'aged' : 'fresh';
}
