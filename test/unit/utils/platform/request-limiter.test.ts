import { beforeEach, describe, expect, test } from 'vitest';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RateLimitedSource, RequestLog, RequestSpec } from '../../../../utils/platform/request-log.ts';
import type { HttpFailure } from '../../../../utils/platform/http.ts';
import { type MemoryCell, memoryCell } from '../market/memory-cell.ts';

const gecko = { id: 'coingecko', circuit: 'coingecko', perMinute: 4, limitedMs: 60_000 } as const;
const other = { id: 'kraken', circuit: 'kraken', perMinute: 6, limitedMs: 30_000 } as const;
const top: RequestSpec = { what: 'top:usd', urgency: 'prices', intervalMs: 60_000 };
const chart: RequestSpec = { what: 'history:bitcoin', urgency: 'charts', intervalMs: 60_000 };

let cell: MemoryCell<RequestLog>;
let now: number;
beforeEach(() => {
  cell = memoryCell();
  now = 1_700_000_000_000;
});

/** The limiter of a worker that has just started. */
const worker = () => new RequestLimiter({ cell, now: () => now, random: () => 0 });
const failure = (code: HttpFailure['code'], change: Partial<HttpFailure> = {}): HttpFailure => ({
  ok: false,
  code,
  retryAfterMs: null,
  cause: '',
  ...change,
});
async function fail(source: RateLimitedSource, spec: RequestSpec, answer: HttpFailure): Promise<void> {
  expect(await worker().admit(source, spec)).toBe(true);
  await worker().record(source, spec, answer);
}

describe('a request', () => {
  test('is persisted before it is sent: the next worker does not repeat it within the interval', async () => {
    expect(await worker().admit(gecko, top)).toBe(true);
    expect(cell.value?.circuits['coingecko']?.taken).toEqual([now]);
    for (const wait of [0, 1_000, 58_000]) {
      now += wait;
      expect(await worker().admit(gecko, top)).toBe(false);
    }
    now += 1_000;
    expect(await worker().admit(gecko, top)).toBe(true);
  });

  test('is admitted although the clock ticks during the decision', async () => {
    const limiter = new RequestLimiter({ cell, now: () => (now += 1), random: () => 0 });
    expect(await limiter.admit(gecko, top)).toBe(true);
  });

  test('does not affect other data, nor other sources', async () => {
    const limiter = worker();
    await limiter.admit(gecko, top);
    expect(await limiter.admit(gecko, { ...top, what: 'top:eur' })).toBe(true);
    expect(await limiter.admit(other, top)).toBe(true);
  });

  test('concurrent requests are counted one by one', async () => {
    const limiter = worker();
    const asked = await Promise.all(
      Array.from({ length: 9 }, (_, i) => limiter.admit(gecko, { ...top, what: `ids:${i}` })),
    );
    expect(asked.filter(Boolean)).toHaveLength(4);
  });

  test('for a chart leaves a token for a price', async () => {
    const limiter = worker();
    for (let i = 0; i < 5; i += 1) await limiter.admit(gecko, { ...chart, what: `history:${i}` });
    expect(cell.value?.circuits['coingecko']?.taken).toHaveLength(3);
    expect(await limiter.admit(gecko, top)).toBe(true);
  });

  test('whatever the id is called', async () => {
    const odd = { ...chart, what: '__proto__' };
    expect(await worker().admit({ ...gecko, circuit: 'constructor' }, odd)).toBe(true);
  });
});

describe('a failure', () => {
  test.each<[string, HttpFailure, number]>([
    ['429 for CoinGecko', failure('rate-limited'), 60_000],
    ['429 with Retry-After', failure('rate-limited', { retryAfterMs: 119_000 }), 119_000],
    ['403', failure('blocked'), 600_000],
    ['451', failure('restricted', { status: 451 }), 86_400_000],
    ['500', failure('server'), 10_000],
    ['no network', failure('offline'), 5_000],
  ])('%s blocks the whole source, in the next worker too', async (_name, answer, wait) => {
    await fail(gecko, top, answer);
    now += wait - 1;
    expect(await worker().admit(gecko, chart)).toBe(false);
    expect(await worker().admit(other, top)).toBe(true);
    now += 1;
    expect(await worker().admit(gecko, top)).toBe(true);
  });

  test('after another doubles the cool-down; a success resets it', async () => {
    await fail(gecko, top, failure('rate-limited'));
    now += 60_000;
    await fail(gecko, top, failure('rate-limited'));
    expect(await worker().freeAt(gecko, top)).toBe(now + 120_000);
    now += 120_000;
    expect(await worker().admit(gecko, top)).toBe(true);
    await worker().record(gecko, top, { ok: true });
    now += 60_000;
    await fail(gecko, top, failure('rate-limited'));
    expect(await worker().freeAt(gecko, top)).toBe(now + 60_000);
  });

  test('does not block a source for longer because the clock was set back', async () => {
    await fail(gecko, top, failure('rate-limited'));
    now -= 12 * 3_600_000;
    expect(await worker().admit(gecko, top)).toBe(true);
  });

  test('still counts after requests to other sources: the next one doubles', async () => {
    await fail(gecko, top, failure('rate-limited'));
    now += 61_000;
    await worker().admit(other, top);
    await fail(gecko, top, failure('rate-limited'));
    expect(await worker().freeAt(gecko, top)).toBe(now + 120_000);
  });

  test.each([400, 404, 414, 422])('%i is about the request: other data is allowed', async (status) => {
    await fail(gecko, chart, failure('bad-answer', { status }));
    expect(await worker().admit(gecko, chart)).toBe(false);
    expect(await worker().admit(gecko, top)).toBe(true);
  });

  test('401 on a chart too, but not on prices', async () => {
    await fail(gecko, chart, failure('blocked', { status: 401 }));
    expect(await worker().admit(gecko, top)).toBe(true);
    await worker().record(gecko, top, failure('blocked', { status: 401 }));
    expect(await worker().freeAt(gecko, { ...top, what: 'ids:usd' })).toBe(now + 600_000);
  });
});

describe('the problem in a reply', () => {
  test('is that of the first in order that fails; the time is the earliest of all', async () => {
    await fail(gecko, top, failure('restricted'));
    await fail(other, top, failure('server'));
    expect(await worker().problem([gecko, other], top)).toEqual({
      code: 'restricted',
      source: 'coingecko',
      retryAt: now + 10_000,
    });
  });

  test('of a request whose worker was terminated is a timeout', async () => {
    await worker().admit(gecko, top);
    expect(await worker().problem([gecko], top)).toEqual({
      code: 'timeout',
      source: 'coingecko',
      retryAt: now + 60_000,
    });
  });

  test('of a request for which no token is left is our own limit, until a token returns', async () => {
    const limiter = worker();
    for (let i = 0; i < 3; i += 1) {
      await limiter.admit(gecko, { ...chart, what: `history:${i}` });
      await limiter.record(gecko, { ...chart, what: `history:${i}` }, { ok: true });
      now += 1_000;
    }
    expect(await limiter.admit(gecko, chart)).toBe(false);
    expect(await limiter.problem([gecko], chart)).toEqual({
      code: 'budget',
      source: 'coingecko',
      retryAt: now + 57_000,
    });
  });

  test('names our own limit although the last request failed, once the cool-down is over', async () => {
    const limiter = worker();
    await limiter.admit(gecko, { ...chart, what: 'history:unknown' });
    const unknown = failure('bad-answer', { status: 404 });
    await limiter.record(gecko, { ...chart, what: 'history:unknown' }, unknown);
    for (let i = 0; i < 3; i += 1) await limiter.admit(gecko, { ...chart, what: `history:${i}` });
    expect(await limiter.problem([gecko], chart)).toMatchObject({ code: 'budget' });
    expect(await limiter.problem([gecko], { ...chart, what: 'history:unknown' })).toMatchObject({
      code: 'bad-answer',
    });
  });

  test('is a failure’s, not our own limit, while a cool-down lasts longer than the bucket is empty', async () => {
    const limiter = worker();
    for (let i = 0; i < 3; i += 1) await limiter.admit(gecko, { ...chart, what: `history:${i}` });
    await limiter.record(gecko, chart, failure('rate-limited', { retryAfterMs: 119_000 }));
    expect(await limiter.problem([gecko], chart)).toEqual({
      code: 'rate-limited',
      source: 'coingecko',
      retryAt: now + 119_000,
    });
  });
});

test('drops circuits that are no longer current', async () => {
  await fail({ ...gecko, circuit: 'coingecko-demo-1' }, top, failure('blocked', { status: 401 }));
  now += 3_600_000 + 600_000;
  await worker().admit(other, top);
  expect(Object.keys(cell.value?.circuits ?? {})).toEqual(['kraken']);
});
