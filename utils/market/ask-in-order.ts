import type { HttpFailure } from '../platform/http.ts';
import { logError } from '../platform/log.ts';
import type { RequestSpec, RequestLimiter, RateLimitedSource } from './request-limiter.ts';
import type { Answer } from './provider.ts';

/** After this many milliseconds without an answer the next source is requested as well (hedged request). */
export const patienceMs = 3_000;

interface Found<P, T> {
  readonly source: P;
  readonly value: T;
}

/**
 * Failover: requests one source after the other until one answers. Sources that the limiter refuses are skipped. No
 * immediate retry: a failed source is tried again after its cool-down. A slow source may still answer first.
 * @returns the first answer and its source, or null
 */
export async function askInOrder<P extends RateLimitedSource, T>(
  sources: readonly P[],
  limiter: RequestLimiter,
  spec: RequestSpec,
  ask: (source: P) => Promise<Answer<T>>,
): Promise<Found<P, T> | null> {
  const attempt = async (source: P): Promise<Found<P, T> | null> => {
    const answer = await ask(source).catch(thrown);
    await limiter.record(source, spec, answer);
    return answer.ok ? { source, value: answer.value } : null;
  };
  const running: Promise<Found<P, T> | null>[] = [];
  for (const source of sources) {
    if (!(await limiter.admit(source, spec))) continue;
    running.push(attempt(source));
    const found = await firstFound(running, patienceMs);
    if (found) return found;
  }
  return firstFound(running, Infinity);
}

/** An exception in one provider's code is a failure of that provider alone. */
function thrown(error: unknown): HttpFailure {
  logError('a provider could not be asked', error);
  return { ok: false, code: 'internal', retryAfterMs: null, cause: String(error) };
}

/** The first non-null result; null when there is none, or after `ms`. */
function firstFound<T>(running: readonly Promise<T | null>[], ms: number): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const timer = Number.isFinite(ms) ? setTimeout(() => resolve(null), ms) : undefined;
    const end = (found: T | null): void => {
      clearTimeout(timer);
      resolve(found);
    };
    for (const each of running) each.then((found) => found && end(found), reject);
    void Promise.allSettled(running).then(() => end(null));
  });
}
