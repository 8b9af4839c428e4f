import type { FailureCode } from '../domain/quote/problem.ts';
import { isCooling, tokenFreeAt, type Urgency } from '../domain/refresh/rate-limits.ts';
import { hourMs } from '../domain/time.ts';
import { cacheCell, sessionCacheCell, splitCell } from './cache-cell.ts';
import { z } from './zod.ts';

const circuitSchema = z.object({
  /** When the requests of the last minute were sent. */
  taken: z.array(z.number()),
  /** When each kind of data was last requested, while a repeat is too soon. An entry outlives the worker that wrote it. */
  asked: z.record(z.string(), z.number()),
  /** Failures in a row, and the code of the last one. */
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

/** By circuit: when each kind of data that may not be stored was last requested. */
const unstoredKinds = z.record(z.string(), z.record(z.string(), z.number()));

/** The recent requests to one host as one kind of caller (with or without a key). Times in milliseconds since 1970. */
export type Circuit = z.infer<typeof circuitSchema>;

/** All requests that still count, by circuit. Outlives the worker and the browser: a ban lasts a day. */
export type RequestLog = z.infer<typeof requestLog> & { readonly unstored?: z.infer<typeof unstoredKinds> };

export const requestLogCell = splitCell<RequestLog>(
  cacheCell('requests', requestLog),
  sessionCacheCell('unstored requests', unstoredKinds),
  { version: 1, circuits: {} },
);

/** Requests older than this are dropped, in milliseconds. No interval is longer. */
export const logLifetimeMs = hourMs;

/** A host as one kind of caller, with its limits. */
export interface RateLimitedSource {
  readonly circuit: string;
  /** The most requests that may be sent in any 60 s. */
  readonly perMinute: number;
  /** The cool-down after "too many requests" where the provider names none, in milliseconds. */
  readonly limitedMs: number;
}

export interface RequestSpec {
  /** Names the requested data: `top:usd`. It is requested from one source once per `intervalMs` at most. */
  readonly what: string;
  readonly urgency: Urgency;
  readonly intervalMs: number;
  /** Whether `what`, which may name a coin, may be stored on disk; true where missing. */
  readonly isStored?: () => boolean;
}

const emptyCircuit: Circuit = { taken: [], asked: {}, failures: 0, code: null, until: 0 };

export function circuitOf(circuits: RequestLog['circuits'], { circuit }: RateLimitedSource): Circuit {
  return (Object.hasOwn(circuits, circuit) ? circuits[circuit] : undefined) ?? emptyCircuit;
}

/** When each limit allows a request, in milliseconds since 1970: now, or later. */
interface Limits {
  readonly coolDown: number;
  readonly repeat: number;
  readonly token: number;
}

/**
 * Takes `now` as an argument, as the caller compares with it: the clock may tick between two reads. A request in the
 * future means that the clock was set back since: then neither the interval nor the cool-down counts, which might last
 * for as long as the clock was set back.
 */
function limitsOf(
  { taken, asked, until }: Circuit,
  { perMinute }: RateLimitedSource,
  { what, urgency, intervalMs }: RequestSpec,
  now: number,
): Limits {
  const askedAt = Object.hasOwn(asked, what) ? (asked[what] ?? 0) : 0;
  const isClockSetBack = taken.some((at) => at > now);
  return {
    coolDown: isCooling(until, now) && !isClockSetBack ? until : now,
    repeat: askedAt <= now ? Math.max(askedAt + intervalMs, now) : now,
    token: tokenFreeAt(taken, perMinute, urgency, now),
  };
}

/** The earliest time at which a request is allowed: now, or later. */
export function allowedAt(
  circuit: Circuit,
  source: RateLimitedSource,
  spec: RequestSpec,
  now: number,
): number {
  const { coolDown, repeat, token } = limitsOf(circuit, source, spec, now);
  return Math.max(coolDown, repeat, token);
}

/**
 * Why a request is not allowed, or the last one failed; null where nothing is known against it. It is our own limit only
 * where no cool-down forbids the request and it was not sent just now.
 */
export function reasonOf(
  circuit: Circuit,
  source: RateLimitedSource,
  spec: RequestSpec,
  now: number,
): FailureCode | 'budget' | null {
  const { coolDown, repeat, token } = limitsOf(circuit, source, spec, now);
  return token > now && coolDown <= now && repeat <= now ? 'budget' : circuit.code;
}

/** Whether a circuit still restricts requests, or may do so again. */
export function isCurrent({ asked, until }: Circuit, now: number): boolean {
  return until + logLifetimeMs > now || Object.values(asked).some((at) => now - at < logLifetimeMs);
}

/** The log with these kinds of data set apart, as it is written. */
export function apart({ circuits }: RequestLog, kinds: ReadonlySet<string>): RequestLog {
  if (kinds.size === 0) return { version: 1, circuits };
  const asked = (circuit: Circuit, isUnstored: boolean): Circuit['asked'] =>
    Object.fromEntries(Object.entries(circuit.asked).filter(([what]) => kinds.has(what) === isUnstored));
  const all = Object.entries(circuits);
  return {
    version: 1,
    circuits: Object.fromEntries(all.map(([name, each]) => [name, { ...each, asked: asked(each, false) }])),
    unstored: Object.fromEntries(all.map(([name, each]) => [name, asked(each, true)])),
  };
}

/** The log with all kinds of data together, as it is in memory, and those that may not be stored. */
export function together({ circuits, unstored = {} }: RequestLog): {
  readonly log: RequestLog;
  readonly kinds: ReadonlySet<string>;
} {
  const all = Object.entries(circuits).map(([name, circuit]): [string, Circuit] => {
    const more = Object.hasOwn(unstored, name) ? unstored[name] : {};
    return [name, { ...circuit, asked: { ...circuit.asked, ...more } }];
  });
  const kinds = new Set(Object.values(unstored).flatMap((asked) => Object.keys(asked)));
  return { log: { version: 1, circuits: Object.fromEntries(all) }, kinds };
}
