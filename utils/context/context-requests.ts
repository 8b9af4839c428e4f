import type { ApiKey } from '../domain/keys/api-key.ts';
import type { HttpFailure } from '../platform/http.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../platform/request-log.ts';
import { minuteMs } from '../domain/time.ts';
import type { SourceResult } from './wire.ts';

/** Figures around the price are requested again after this time, in milliseconds. */
export const contextCacheMs = 2 * minuteMs;

/** Requests to one host at a time. */
const atOnce = 5;

type Limiter = Pick<RequestLimiter, 'admit' | 'record'>;

export interface ContextRequest<T> {
  readonly limits: RateLimitedSource;
  /** Names what is requested: `coinglass:BTC`. */
  readonly what: string;
  readonly intervalMs: number;
  readonly send: () => Promise<SourceResult<T>>;
}

/** A source with the reader's key: each key has a circuit of its own, so that a rejected one does not delay the next. */
export function ofKey(limits: RateLimitedSource, { savedAt }: ApiKey): RateLimitedSource {
  return { ...limits, circuit: `${limits.circuit}-${savedAt}` };
}

/**
 * Sends a request that the limiter admits and records its outcome. `context` leaves the last tokens of a host to prices.
 * @returns null where it is not admitted
 */
export async function sendAdmitted<T>(
  limiter: Limiter,
  { limits, what, intervalMs, send }: ContextRequest<T>,
): Promise<SourceResult<T> | null> {
  const spec: RequestSpec = { what, urgency: 'context', intervalMs };
  if (!(await limiter.admit(limits, spec))) return null;
  const result = await send();
  await limiter.record(limits, spec, result.ok ? { ok: true } : (result satisfies HttpFailure));
  return result;
}

/** Works through a list, a few entries at a time, in order, until one of them returns false. */
export async function inTurns<T>(list: readonly T[], work: (entry: T) => Promise<boolean>): Promise<void> {
  for (let at = 0; at < list.length; at += atOnce) {
    const results = await Promise.all(list.slice(at, at + atOnce).map(work));
    if (results.includes(false)) return;
  }
}
