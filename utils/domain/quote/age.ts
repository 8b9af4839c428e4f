import { refreshIntervalMs } from '../refresh/refresh-plan.ts';
import { dayMs, minuteMs } from '../time.ts';

/**
 * How current a figure is: `aged` after two missed refreshes, `stale` after a quarter of an hour, `last-known` after a
 * day.
 */
export type Freshness = 'fresh' | 'aged' | 'stale' | 'last-known';

const agedAfter = 2 * refreshIntervalMs;
const staleAfter = 15 * minuteMs;
const lastKnownAfter = dayMs;

/** Both in milliseconds since 1970. A figure from the future (a wrong clock) is fresh. */
export function freshness(at: number, now: number): Freshness {
  const age = now - at;
  if (age >= lastKnownAfter) return 'last-known';
  if (age >= staleAfter) return 'stale';
  return age > agedAfter ? 'aged' : 'fresh';
}
