import type { HttpFailure } from '../platform/http.ts';
import { logError } from '../platform/log.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../platform/request-log.ts';
import type { ProviderResult } from './provider.ts';

/** After this many milliseconds without a response the next source is requested as well (hedged request). */
const hedgeDelayMs = 3_000;

interface Found<P, T> {
  readonly source: P;
  readonly value: T;
}

/**
 * Failover: requests one source after the other until one replies. Sources that the limiter refuses are skipped. No
 * immediate retry: a failed source is tried again after its cool-down. A slow source may still be the first to reply.
 * @param request also gets `admitFollowUp`, which takes one more token for a second request of the same call
 * @returns the first value and its source, or null
 */
export async function requestWithFailover<P extends RateLimitedSource, T>(
  sources: readonly P[],
  limiter: Pick<RequestLimiter, 'admit' | 'record'>,
  spec: RequestSpec,
  request: (source: P, admitFollowUp: () => Promise<boolean>) => Promise<ProviderResult<T>>,
): Promise<Found<P, T> | null> {
  const attempt = async (source: P): Promise<Found<P, T> | null> => {
    const admitFollowUp = (): Promise<boolean> => limiter.admit(source, { ...spec, intervalMs: 0 });
    const result = await request(source, admitFollowUp).catch(internalFailure);
    await limiter.record(source, spec, result);
    return result.ok ? { source, value: result.value } : null;
  };
  const running: Promise<Found<P, T> | null>[] = [];
  for (const source of sources) {
    if (!(await limiter.admit(source, spec))) continue;
    running.push(attempt(source));
    const found = await firstFound(running, hedgeDelayMs);
    if (found) return found;
  }
  return firstFound(running, Infinity);
}

/** An exception in one provider's code is a failure of that provider alone. */
function internalFailure(error: unknown): HttpFailure {
  logError('a provider threw', error);
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
