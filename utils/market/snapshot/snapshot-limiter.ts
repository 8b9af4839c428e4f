import type { Problem, ProblemCode } from '../../domain/quote/problem.ts';
import type { HttpFailure } from '../../platform/http.ts';
import type { RequestLimiter } from '../../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../../platform/request-log.ts';
import type { MarketProvider } from '../provider.ts';

/** Failures that concern the host, and not this large response alone. */
const hostCodes = new Set<ProblemCode>(['offline', 'rate-limited', 'blocked', 'restricted', 'withheld']);

/**
 * Limits the requests for snapshots: they take tokens of their host's bucket and respect its cool-down, but have a cool-down
 * of their own. A snapshot that is invalid or takes too long must not stop the requests for prices.
 */
export class SnapshotLimiter {
  readonly #limiter: RequestLimiter;
  readonly #now: () => number;

  constructor(limiter: RequestLimiter, now: () => number) {
    this.#limiter = limiter;
    this.#now = now;
  }

  async admit(source: RateLimitedSource, spec: RequestSpec): Promise<boolean> {
    if ((await this.#limiter.freeAt(own(source), spec)) > this.#now()) return false;
    if (!(await this.#limiter.admit(source, unlimited(spec)))) return false;
    return this.#limiter.admit(own(source), spec);
  }

  async record(
    source: RateLimitedSource,
    spec: RequestSpec,
    result: { readonly ok: true } | HttpFailure,
  ): Promise<void> {
    if (result.ok || hostCodes.has(result.code)) await this.#limiter.record(source, unlimited(spec), result);
    await this.#limiter.record(own(source), spec, result);
  }

  /** Why the request can't be sent now; null where it may be. */
  async problem(sources: readonly MarketProvider[], spec: RequestSpec): Promise<Problem | null> {
    const problems = await Promise.all(
      sources.map(async (source) => {
        const host = await this.#limiter.problem([source], unlimited(spec));
        const snapshot = await this.#limiter.problem([{ ...own(source), id: source.id }], spec);
        return host.retryAt > snapshot.retryAt ? host : snapshot;
      }),
    );
    const soonest = problems.toSorted((a, b) => a.retryAt - b.retryAt)[0];
    return soonest && soonest.retryAt > this.#now() ? soonest : null;
  }
}

function own({ circuit, perMinute, limitedMs }: RateLimitedSource): RateLimitedSource {
  return { circuit: `${circuit}-snapshot`, perMinute, limitedMs };
}

function unlimited(spec: RequestSpec): RequestSpec {
  return { ...spec, intervalMs: 0 };
}
