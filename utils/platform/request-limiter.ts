import type { Problem } from '../domain/quote/problem.ts';
import type { SourceId } from '../domain/quote/quote.ts';
import { coolDownUntil, stillTaken } from '../domain/refresh/rate-limits.ts';
import { isRecent } from '../domain/time.ts';
import type { CacheCell } from './cache-cell.ts';
import type { HttpFailure } from './http.ts';
import {
  allowedAt,
  apart,
  type Circuit,
  circuitOf,
  isCurrent,
  logLifetimeMs,
  type RateLimitedSource,
  reasonOf,
  type RequestLog,
  type RequestSpec,
  together,
} from './request-log.ts';

interface NamedSource extends RateLimitedSource {
  readonly id: SourceId;
}

/** Statuses caused by the request itself: a request for other data may succeed. */
const statusesOfRequest = new Set([400, 404, 414, 422]);

interface LimiterParts {
  readonly cell: CacheCell<RequestLog>;
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * Rate limiter and circuit breaker: one token bucket and one cool-down per circuit. Requests are persisted before they
 * are sent, so that a restarted worker does not repeat the one that killed it.
 */
export class RequestLimiter {
  readonly #parts: LimiterParts;
  #memory: RequestLog | null = null;
  /** Kinds of data that only private windows requested: kept in session storage, never on disk. */
  readonly #unstored = new Set<string>();

  constructor(parts: LimiterParts) {
    this.#parts = parts;
  }

  /** The earliest time at which this request is allowed, in milliseconds since 1970; now or later. */
  async freeAt(source: RateLimitedSource, spec: RequestSpec): Promise<number> {
    await this.#load();
    return allowedAt(circuitOf(this.#circuits, source), source, spec, this.#parts.now());
  }

  /** Takes a token and records the request; false where it is not allowed now. */
  async admit(source: RateLimitedSource, { what, ...spec }: RequestSpec): Promise<boolean> {
    await this.#load();
    if (spec.isStored?.() === false) this.#unstored.add(what);
    else this.#unstored.delete(what);
    const circuits = this.#circuits;
    const now = this.#parts.now();
    const known = circuitOf(circuits, source);
    if (allowedAt(known, source, { what, ...spec }, now) > now) return false;
    const recent = Object.entries(known.asked).filter(([, at]) => isRecent(at, logLifetimeMs, now));
    await this.#keep(circuits, source, {
      ...known,
      taken: [...stillTaken(known.taken, now), now],
      asked: { ...Object.fromEntries(recent), [what]: now },
    });
    return true;
  }

  /** Records the outcome. After a failure only the cool-down decides when the source is tried again. */
  async record(
    source: RateLimitedSource,
    spec: RequestSpec,
    result: { readonly ok: true } | HttpFailure,
  ): Promise<void> {
    await this.#load();
    const circuits = this.#circuits;
    const known = circuitOf(circuits, source);
    if (result.ok) return this.#keep(circuits, source, { ...known, failures: 0, code: null, until: 0 });
    if (blamesRequest(spec, result)) return this.#keep(circuits, source, { ...known, code: result.code });
    const { [spec.what]: _, ...asked } = known.asked;
    const failures = known.failures + 1;
    const { now, random } = this.#parts;
    const until = coolDownUntil(result, source.limitedMs, failures, now(), random());
    return this.#keep(circuits, source, { ...known, asked, failures, code: result.code, until });
  }

  /**
   * Why none of these sources replies, and when the first of them is allowed again. The code is that of the first source
   * with a reason, as the reader prefers its figures. A request that was sent and has no outcome, as its worker was
   * terminated, is a timeout.
   */
  async problem(sources: readonly NamedSource[], spec: RequestSpec): Promise<Problem> {
    return this.problemOf(sources.map((source) => ({ source, spec })));
  }

  /** The same for a different request per source. */
  async problemOf(
    requests: readonly { readonly source: NamedSource; readonly spec: RequestSpec }[],
  ): Promise<Problem> {
    await this.#load();
    const circuits = this.#circuits;
    const now = this.#parts.now();
    const reasons = requests.map(({ source, spec }) =>
      reasonOf(circuitOf(circuits, source), source, spec, now),
    );
    const first = Math.max(
      reasons.findIndex((reason) => reason !== null),
      0,
    );
    return {
      code: reasons[first] ?? 'timeout',
      source: requests[first]?.source.id ?? 'coingecko',
      retryAt: Math.min(
        ...requests.map(({ source, spec }) => allowedAt(circuitOf(circuits, source), source, spec, now)),
      ),
    };
  }

  async #load(): Promise<void> {
    if (this.#memory) return;
    const stored = await this.#parts.cell.read();
    if (this.#memory) return;
    const { log, kinds } = together(stored ?? { version: 1, circuits: {} });
    this.#memory = log;
    for (const what of kinds) this.#unstored.add(what);
  }

  /** Current state: read it after the last await before a decision. */
  get #circuits(): RequestLog['circuits'] {
    return this.#memory?.circuits ?? {};
  }

  async #keep(circuits: RequestLog['circuits'], source: RateLimitedSource, circuit: Circuit): Promise<void> {
    const now = this.#parts.now();
    const others = Object.entries(circuits).filter(([, other]) => isCurrent(other, now));
    // No await since the decision: of two concurrent callers the second must see the first one's request.
    this.#memory = { version: 1, circuits: { ...Object.fromEntries(others), [source.circuit]: circuit } };
    const kinds = new Set(Object.values(this.#memory.circuits).flatMap(({ asked }) => Object.keys(asked)));
    for (const what of this.#unstored) if (!kinds.has(what)) this.#unstored.delete(what);
    await this.#parts.cell.write(apart(this.#memory, this.#unstored));
  }
}

/** A chart may be refused for its age alone (CoinGecko: 401 beyond 365 days), which says nothing about prices. */
function blamesRequest({ urgency }: RequestSpec, { status }: HttpFailure): boolean {
  if (status === undefined) return false;
  return statusesOfRequest.has(status) || (status === 401 && urgency === 'charts');
}
