import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { requestWithFailover } from '../../../../utils/market/failover.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestSpec } from '../../../../utils/platform/request-log.ts';
import type { ProviderResult } from '../../../../utils/market/provider.ts';
import { failing } from './fake-provider.ts';
import { memoryCell } from './memory-cell.ts';

const spec: RequestSpec = { what: 'top:usd', urgency: 'prices', intervalMs: 60_000 };
const source = (circuit: string) => ({ circuit, perMinute: 4, limitedMs: 60_000 });
const sources = ['one', 'two', 'three'].map(source);

/** A source without a response for this long is hedged by the next one. Not imported: the test holds the value. */
const hedgeDelayMs = 3_000;

/** Each source's response time in milliseconds, and its value; null for a failure. */
type Script = Record<string, readonly [number, string | null]>;

let requested: string[];
beforeEach(() => {
  vi.useFakeTimers();
  requested = [];
});
afterEach(() => vi.useRealTimers());

const limiter = () => new RequestLimiter({ cell: memoryCell(), now: Date.now, random: () => 0 });

async function play(script: Script, book = limiter()): Promise<{ value: string | null; ms: number }> {
  const start = Date.now();
  const found = requestWithFailover(
    sources,
    book,
    spec,
    async ({ circuit }): Promise<ProviderResult<string>> => {
      requested.push(circuit);
      const [ms, value] = script[circuit]!;
      await new Promise((resolve) => void setTimeout(resolve, ms));
      return value === null ? failing('server') : { ok: true, value };
    },
  );
  let end = 0;
  void found.then(() => (end = Date.now()));
  await vi.advanceTimersByTimeAsync(60_000);
  return { value: (await found)?.value ?? null, ms: end - start };
}

describe('which source replies, and after how long', () => {
  test.each<[string, Script, { value: string | null; ms: number }, string[]]>([
    ['the first', { one: [200, 'a'] }, { value: 'a', ms: 200 }, ['one']],
    [
      'the next, as soon as the first fails',
      { one: [200, null], two: [100, 'b'] },
      { value: 'b', ms: 300 },
      ['one', 'two'],
    ],
    [
      'the next, when the first does not respond',
      { one: [10_000, null], two: [100, 'b'] },
      { value: 'b', ms: hedgeDelayMs + 100 },
      ['one', 'two'],
    ],
    [
      'the first after all, where it was only slow',
      { one: [hedgeDelayMs + 500, 'a'], two: [2_000, 'b'] },
      { value: 'a', ms: hedgeDelayMs + 500 },
      ['one', 'two'],
    ],
    [
      'the last, when two do not respond',
      { one: [10_000, null], two: [10_000, null], three: [50, 'c'] },
      { value: 'c', ms: 2 * hedgeDelayMs + 50 },
      ['one', 'two', 'three'],
    ],
    [
      'none, when no source responds',
      { one: [10_000, null], two: [10_000, null], three: [10_000, null] },
      { value: null, ms: 2 * hedgeDelayMs + 10_000 },
      ['one', 'two', 'three'],
    ],
    [
      'none, at once, when all fail',
      { one: [10, null], two: [10, null], three: [10, null] },
      { value: null, ms: 30 },
      ['one', 'two', 'three'],
    ],
  ])('%s', async (_name, script, expected, sourcesRequested) => {
    expect(await play(script)).toEqual(expected);
    expect(requested).toEqual(sourcesRequested);
  });

  test('an exception in one source does not affect the others', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const found = await requestWithFailover(
      sources,
      limiter(),
      spec,
      async ({ circuit }): Promise<ProviderResult<string>> => {
        if (circuit === 'one') throw new Error('no listings');
        return { ok: true, value: circuit };
      },
    );
    expect(found?.value).toBe('two');
    vi.restoreAllMocks();
  });

  test('skips providers in cool-down', async () => {
    const book = limiter();
    await book.admit(sources[0]!, spec);
    await book.record(sources[0]!, spec, failing('restricted'));
    expect(await play({ two: [10, 'b'] }, book)).toEqual({ value: 'b', ms: 10 });
    expect(requested).toEqual(['two']);
  });

  test('the result of a late response is recorded as well', async () => {
    const book = limiter();
    await play({ one: [10_000, null], two: [100, 'b'] }, book);
    const known = await book.problem([{ ...sources[0]!, id: 'kraken' }], spec);
    expect(known.code).toBe('server');
  });
});
