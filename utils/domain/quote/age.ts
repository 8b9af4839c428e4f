import { refreshIntervalMs } from '../refresh/refresh-plan.ts';
import { dayMs, minuteMs } from '../time.ts';

/**
 * How far a figure can be trusted to be of now: `aged` missed two refreshes, `stale` a quarter of an hour,
 * and what is a day old is only the `last-known`.
 */
export type Freshness = 'fresh' | 'aged' | 'stale' | 'last-known';

const agedAfter = 2 * refreshIntervalMs;
const staleAfter = 15 * minuteMs;
const lastKnownAfter = dayMs;

/** Both in milliseconds since 1970. A figure from the future (a clock that is off) counts as of now. */
export function freshness(at: number, now: number): Freshness {
  const age = now - at;
  if (age >= lastKnownAfter) return 'last-known';
  if (age >= staleAfter) return 'stale';
  return age > agedAfter ? 'aged' : 'fresh';
}
