import { orNull, z } from '../platform/zod.ts';
import type { Mood } from '../domain/quote/mood.ts';
import { coolDownUntil } from '../domain/refresh/cool-down.ts';
import { fetchJson } from '../platform/http.ts';
import { cacheCell } from '../platform/cache-cell.ts';
import type { StorageCell } from '../platform/storage-cell.ts';
import { hourMs, minuteMs } from '../domain/time.ts';

const url = 'https://api.alternative.me/fng/?limit=1&format=json';
/** Where the source does not say when the next one comes, in milliseconds. */
const usualMs = hourMs;
/** Older than this it says nothing of now, in milliseconds. */
const oldest = 48 * hourMs;

const whole = z.pipe(z.pipe(z.string().check(z.regex(/^\d{1,15}$/)), z.transform(Number)), z.number());
const body = z.object({
  // One is asked for.
  data: z
    .array(
      z.object({
        value: z.pipe(whole, z.number().check(z.lte(100))),
        value_classification: z.string().check(z.minLength(1), z.maxLength(40)),
        timestamp: whole,
        time_until_update: orNull(whole),
      }),
    )
    .check(z.maxLength(100)),
});

const stored = z.object({
  version: z.literal(1),
  mood: z.nullable(z.object({ value: z.number(), label: z.string(), at: z.number() })),
  /** Not to be asked again before, in milliseconds since 1970; and the failures in a row. */
  until: z.number(),
  failures: z.number(),
});
export type StoredMood = z.infer<typeof stored>;

export const moodCell = cacheCell<StoredMood>('mood', stored);

export interface FearGreedParts {
  readonly cell: StorageCell<StoredMood>;
  readonly now: () => number;
  readonly random: () => number;
}

/** The Fear & Greed Index, asked for once a day. */
export class FearGreed {
  readonly #parts: FearGreedParts;
  #flight: Promise<Mood | null> | null = null;

  constructor(parts: FearGreedParts) {
    this.#parts = parts;
  }

  /** Null where it is not known, or only from days ago. */
  get(): Promise<Mood | null> {
    this.#flight ??= this.#get().finally(() => (this.#flight = null));
    return this.#flight;
  }

  async #get(): Promise<Mood | null> {
    const { cell, now, random } = this.#parts;
    const known = (await cell.read()) ?? { version: 1, mood: null, until: 0, failures: 0 };
    // A clock that was set back must not stop the asking.
    if (known.until > now() && known.until - now() <= 25 * hourMs) return this.#recent(known.mood);
    // Written down before it leaves: a worker that dies over it does not ask at once again.
    await cell.write({ ...known, version: 1, until: now() + minuteMs });
    const result = await fetchJson(url);
    const [row] = (result.ok && body.safeParse(result.body).data?.data) || [];
    if (!row) {
      const failure = result.ok ? ({ code: 'bad-answer', retryAfterMs: null } as const) : result;
      const failures = known.failures + 1;
      const until = coolDownUntil(failure, minuteMs, failures, now(), random());
      await cell.write({ version: 1, mood: known.mood, until, failures });
      return this.#recent(known.mood);
    }
    const mood = {
      value: row.value,
      label: row.value_classification,
      at: Math.min(row.timestamp * 1000, now()),
    };
    const wait =
      row.time_until_update === null ? usualMs : Math.min(row.time_until_update * 1000, 24 * hourMs);
    await cell.write({ version: 1, mood, until: now() + Math.max(wait, minuteMs), failures: 0 });
    return mood;
  }

  #recent(mood: Mood | null): Mood | null {
    return mood && this.#parts.now() - mood.at < oldest ? mood : null;
  }
}
