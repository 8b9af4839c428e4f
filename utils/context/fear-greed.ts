import type { Mood } from '../domain/quote/mood.ts';
import { dayMs, hourMs, minuteMs } from '../domain/time.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import { fetchJson, type HttpFailure } from '../platform/http.ts';
import type { RequestLimiter } from '../platform/request-limiter.ts';
import type { RateLimitedSource, RequestSpec } from '../platform/request-log.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { orNull, z } from '../platform/zod.ts';

const url = 'https://api.alternative.me/fng/?limit=1&format=json';
/** alternative.me documents no limit; one request a day is needed, and `context` leaves two tokens of four. */
const source: RateLimitedSource = { circuit: 'alternative.me', perMinute: 4, limitedMs: minuteMs };
const spec: RequestSpec = { what: 'mood', urgency: 'context', intervalMs: minuteMs };

/** The wait for the next index where the response does not say, in milliseconds. */
const defaultWaitMs = hourMs;
/** The longest wait. A stored one that is longer is from before the clock was set back. */
const maxWaitMs = dayMs;
/** An older index is not shown, in milliseconds. */
const maxAgeMs = 2 * dayMs;

const whole = z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number)), z.number());
const body = z.object({
  // One row is requested.
  data: z
    .array(
      z.object({
        value: z.pipe(whole, z.number().check(z.lte(100))),
        value_classification: z.string().check(z.minLength(1), z.maxLength(40)),
        timestamp: whole,
        time_until_update: orNull(whole),
      }),
    )
    .check(z.minLength(1), z.maxLength(100)),
});

const stored = z.object({
  version: z.literal(1),
  mood: z.nullable(z.object({ value: z.number(), label: z.string(), at: z.number() })),
  /** When the next index is due, in milliseconds since 1970. */
  until: z.number(),
});
export type StoredMood = z.infer<typeof stored>;

export const moodCell = cacheCell<StoredMood>('mood', stored);

export interface FearGreedParts {
  readonly cell: StorageCell<StoredMood>;
  readonly limiter: Pick<RequestLimiter, 'admit' | 'record'>;
  readonly now: () => number;
}

/** The Fear & Greed Index, requested when a new one is due: once a day. */
export class FearGreed {
  readonly #parts: FearGreedParts;
  #inFlight: Promise<Mood | null> | null = null;

  constructor(parts: FearGreedParts) {
    this.#parts = parts;
  }

  /** Null where it is not known, or only from days ago. */
  get(): Promise<Mood | null> {
    this.#inFlight ??= this.#get().finally(() => (this.#inFlight = null));
    return this.#inFlight;
  }

  /** The last known index, unless it is from days ago. Sends no request. */
  async known(): Promise<Mood | null> {
    return this.#recent((await this.#parts.cell.read())?.mood ?? null);
  }

  async #get(): Promise<Mood | null> {
    const { cell, limiter, now } = this.#parts;
    const known = (await cell.read()) ?? { version: 1, mood: null, until: 0 };
    const waitMs = known.until - now();
    const isCurrent = waitMs > 0 && waitMs <= maxWaitMs;
    if (isCurrent || !(await limiter.admit(source, spec))) return this.#recent(known.mood);
    const result = await request(now());
    await limiter.record(source, spec, result);
    if (!result.ok) return this.#recent(known.mood);
    await cell.write({ version: 1, mood: result.mood, until: now() + result.waitMs });
    return result.mood;
  }

  #recent(mood: Mood | null): Mood | null {
    return mood && this.#parts.now() - mood.at < maxAgeMs ? mood : null;
  }
}

async function request(
  now: number,
): Promise<{ readonly ok: true; readonly mood: Mood; readonly waitMs: number } | HttpFailure> {
  const result = await fetchJson(url);
  if (!result.ok) return result;
  const [row] = body.safeParse(result.body).data?.data ?? [];
  if (!row)
    return { ok: false, code: 'bad-answer', retryAfterMs: null, cause: 'fng does not fit the schema' };
  const mood = { value: row.value, label: row.value_classification, at: Math.min(row.timestamp * 1000, now) };
  const waitMs = row.time_until_update === null ? defaultWaitMs : row.time_until_update * 1000;
  return { ok: true, mood, waitMs: Math.min(Math.max(waitMs, minuteMs), maxWaitMs) };
}
