import { z } from '../platform/zod.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { ProviderId } from '../domain/quote/quote.ts';
import { budgetFreeAt, stillTaken, type Urgency } from '../domain/refresh/budget.ts';
import { coolDownUntil, isCooling } from '../domain/refresh/cool-down.ts';
import type { HttpFailure } from '../platform/http.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import { hourMs } from '../domain/time.ts';

const circuitSchema = z.object({
  /** When the requests of the last minute left. */
  taken: z.array(z.number()),
  /** When each kind of data was last requested, while a repeat is too soon. An entry outlives the worker that wrote it. */
  asked: z.record(z.string(), z.number()),
  /** Failures in a row, and the last of them. */
  failures: z.number(),
  code: z.nullable(
    z.enum([
      'offline',
      'timeout',
      'rate-limited',
      'blocked',
      'restricted',
      'withheld',
      'server',
      'bad-answer',
      'internal',
    ]),
  ),
  /** End of the cool-down, in milliseconds since 1970. */
  until: z.number(),
});

const requestLog = z.object({ version: z.literal(1), circuits: z.record(z.string(), circuitSchema) });

/** The recent requests to one host as one kind of caller (with or without a key). Times in milliseconds since 1970. */
type Circuit = z.infer<typeof circuitSchema>;

/** All requests that still count, by circuit. Outlives the worker and the browser: a ban lasts a day. */
export type RequestLog = z.infer<typeof requestLog>;

const emptyCircuit: Circuit = { taken: [], asked: {}, failures: 0, code: null, until: 0 };

export const requestLogCell = cacheCell<RequestLog>('requests', requestLog);

/** A host as one kind of caller, with its limits. */
export interface RateLimitedSource {
  readonly circuit: string;
  readonly perMinute: number;
  readonly limitedMs: number;
}

interface NamedSource extends RateLimitedSource {
  readonly id: ProviderId;
}

export interface RequestSpec {
  /** Names the requested data: `top:usd`. It is requested from one source once per `intervalMs` at most. */
  readonly what: string;
  readonly urgency: Urgency;
  readonly intervalMs: number;
  /** Whether `what`, which may name a coin, may be stored on disk; true where missing. */
  readonly isStored?: () => boolean;
}

/** Requests older than this are dropped, in milliseconds. No interval is longer. */
const forgottenAfter = hourMs;
/** Statuses caused by the request itself: a request for other data may succeed. */
const aboutTheRequest = new Set([400, 404, 414, 422]);

interface LimiterParts {
  readonly cell: StorageCell<RequestLog>;
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
  /** Requests from private windows: kept in memory, never stored. */
  readonly #unstored = new Set<string>();

  constructor(parts: LimiterParts) {
    this.#parts = parts;
  }

  /** The earliest time at which this request is allowed, in milliseconds since 1970; now or later. */
  async freeAt(source: RateLimitedSource, spec: RequestSpec): Promise<number> {
    await this.#load();
    return freeAt(circuitOf(this.#circuits, source), source, spec, this.#parts.now());
  }

  /** Takes a token and records the request; false where it is not allowed now. */
  async admit(source: RateLimitedSource, { what, ...spec }: RequestSpec): Promise<boolean> {
    await this.#load();
    if (spec.isStored?.() === false) this.#unstored.add(what);
    else this.#unstored.delete(what);
    const circuits = this.#circuits;
    const now = this.#parts.now();
    if (freeAt(circuitOf(circuits, source), source, { what, ...spec }, now) > now) return false;
    const known = circuitOf(circuits, source);
    const recent = Object.entries(known.asked).filter(([, at]) => at <= now && now - at < forgottenAfter);
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
    answer: { readonly ok: true } | HttpFailure,
  ): Promise<void> {
    await this.#load();
    const circuits = this.#circuits;
    const known = circuitOf(circuits, source);
    if (answer.ok) return this.#keep(circuits, source, { ...known, failures: 0, code: null, until: 0 });
    if (blamesRequest(spec, answer)) return this.#keep(circuits, source, { ...known, code: answer.code });
    const { [spec.what]: _, ...asked } = known.asked;
    const failures = known.failures + 1;
    const { now, random } = this.#parts;
    const until = coolDownUntil(answer, source.limitedMs, failures, now(), random());
    return this.#keep(circuits, source, { ...known, asked, failures, code: answer.code, until });
  }

  /**
   * Why none of these sources answers, and when the first of them is allowed again. The code is the first failing
   * source's, as the reader prefers its figures.
   */
  async problem(sources: readonly NamedSource[], spec: RequestSpec): Promise<Problem> {
    return this.problemOf(sources.map((source) => ({ source, spec })));
  }

  /** The same for a different request per source. */
  async problemOf(
    asks: readonly { readonly source: NamedSource; readonly spec: RequestSpec }[],
  ): Promise<Problem> {
    await this.#load();
    const circuits = this.#circuits;
    const now = this.#parts.now();
    const failing = asks.find(({ source }) => circuitOf(circuits, source).code !== null) ?? asks[0];
    return {
      code: (failing && circuitOf(circuits, failing.source).code) ?? 'timeout',
      source: failing?.source.id ?? 'coingecko',
      retryAt: Math.min(
        ...asks.map(({ source, spec }) => freeAt(circuitOf(circuits, source), source, spec, now)),
      ),
    };
  }

  async #load(): Promise<void> {
    if (this.#memory) return;
    const stored = await this.#parts.cell.read();
    this.#memory ??= stored ?? { version: 1, circuits: {} };
  }

  /** Current state: read it after the last await before a decision. */
  get #circuits(): RequestLog['circuits'] {
    return this.#memory?.circuits ?? {};
  }

  async #keep(circuits: RequestLog['circuits'], source: RateLimitedSource, circuit: Circuit): Promise<void> {
    const now = this.#parts.now();
    const others = Object.entries(circuits).filter(([, other]) => matters(other, now));
    // No await since the decision: of two concurrent callers the second must see the first one's request.
    this.#memory = { version: 1, circuits: { ...Object.fromEntries(others), [source.circuit]: circuit } };
    const asked = new Set(Object.values(this.#memory.circuits).flatMap((each) => Object.keys(each.asked)));
    for (const what of this.#unstored) if (!asked.has(what)) this.#unstored.delete(what);
    await this.#parts.cell.write(withoutAsked(this.#memory, this.#unstored));
  }
}

/** A chart may be refused for its age alone (CoinGecko: 401 beyond 365 days), which says nothing about prices. */
function blamesRequest({ urgency }: RequestSpec, { status }: HttpFailure): boolean {
  if (status === undefined) return false;
  return aboutTheRequest.has(status) || (status === 401 && urgency === 'charts');
}

/** Takes `now` as an argument, as the caller compares with it: the clock may tick between two reads. */
function freeAt(
  { taken, asked, until }: Circuit,
  { perMinute }: RateLimitedSource,
  { what, urgency, intervalMs }: RequestSpec,
  now: number,
): number {
  const askedAt = Object.hasOwn(asked, what) ? (asked[what] ?? 0) : 0;
  return Math.max(
    isCooling(until, now) ? until : now,
    askedAt <= now ? askedAt + intervalMs : now,
    budgetFreeAt(taken, perMinute, urgency, now),
  );
}

function matters({ asked, until }: Circuit, now: number): boolean {
  return until + forgottenAfter > now || Object.values(asked).some((at) => now - at < forgottenAfter);
}

function circuitOf(circuits: RequestLog['circuits'], { circuit }: RateLimitedSource): Circuit {
  return (Object.hasOwn(circuits, circuit) ? circuits[circuit] : undefined) ?? emptyCircuit;
}

function withoutAsked(memory: RequestLog, left: ReadonlySet<string>): RequestLog {
  if (left.size === 0) return memory;
  const circuits = Object.entries(memory.circuits).map(([name, circuit]): [string, Circuit] => {
    const asked = Object.entries(circuit.asked).filter(([what]) => !left.has(what));
    return [name, { ...circuit, asked: Object.fromEntries(asked) }];
  });
  return { version: 1, circuits: Object.fromEntries(circuits) };
}
