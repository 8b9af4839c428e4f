import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FearGreed, type StoredMood } from '../../../../utils/context/fear-greed.ts';
import { addressOf, answer, now } from '../market/answering.ts';
import { RequestLimiter } from '../../../../utils/platform/request-limiter.ts';
import type { RequestLog } from '../../../../utils/platform/request-log.ts';
import { type MemoryCell, memoryCell } from '../market/memory-cell.ts';

const midnight = Date.parse('2026-02-07T00:00:00Z');
const row = {
  value: '9',
  value_classification: 'Extreme Fear',
  timestamp: String(midnight / 1000),
  time_until_update: '64800',
};
const body = (change: object = {}) => ({ name: 'Fear and Greed Index', data: [{ ...row, ...change }] });

let clock: number;
let cell: MemoryCell<StoredMood>;
let log: MemoryCell<RequestLog>;
beforeEach(() => {
  clock = now;
  cell = memoryCell();
  log = memoryCell();
});
afterEach(() => vi.unstubAllGlobals());

/** The index in a worker that has just started. */
function worker(): FearGreed {
  const clockNow = () => clock;
  return new FearGreed({
    cell,
    limiter: new RequestLimiter({ cell: log, now: clockNow, random: () => 0 }),
    now: clockNow,
  });
}

test('has the value and label of its source, and requests the next one when it is due', async () => {
  const fetched = answer(body());
  expect(await worker().get()).toEqual({ value: 9, label: 'Extreme Fear', at: midnight });
  expect(addressOf(fetched).href).toBe('https://api.alternative.me/fng/?limit=1&format=json');
  clock += 64_799_000;
  await worker().get();
  expect(fetched).toHaveBeenCalledTimes(1);
  clock += 1_000;
  await worker().get();
  expect(fetched).toHaveBeenCalledTimes(2);
});

describe('an invalid response has no mood', () => {
  test.each<[string, unknown]>([
    ['an error', { metadata: { error: 'no' } }],
    ['no rows', { data: [] }],
    ['a number for text', body({ value: 9 })],
    ['101', body({ value: '101' })],
    ['no number', body({ value: 'NaN' })],
    ['no label', body({ value_classification: '' })],
    ['a date for a time', body({ timestamp: '07-02-2026' })],
    ['HTML', '<!doctype html>'],
  ])('%s', async (_name, wrong) => {
    const fetched = answer(wrong);
    expect(await worker().get()).toBeNull();
    expect(await worker().get()).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  test('the time until the next one may be missing', async () => {
    answer(body({ time_until_update: undefined }));
    expect(await worker().get()).toMatchObject({ value: 9 });
  });
});

test('after a failure the last one stays for two days', async () => {
  answer(body({ time_until_update: undefined }));
  await worker().get();
  answer({}, { status: 500 });
  clock = midnight + 47 * 3_600_000;
  expect(await worker().get()).toMatchObject({ value: 9 });
  clock = midnight + 49 * 3_600_000;
  expect(await worker().get()).toBeNull();
});

describe('requests', () => {
  test('are not repeated by the worker after one that was terminated during the request', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined));
    void worker().get();
    await vi.waitFor(() => expect(log.value?.circuits['alternative.me']?.taken).toHaveLength(1));
    const fetched = answer(body());
    expect(await worker().get()).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    clock += 60_000;
    expect(await worker().get()).toMatchObject({ value: 9 });
  });

  test('obey Retry-After, in the next worker too', async () => {
    answer({}, { status: 429, headers: { 'Retry-After': '600' } });
    await worker().get();
    const fetched = answer(body());
    clock += 599_000;
    expect(await worker().get()).toBeNull();
    expect(fetched).not.toHaveBeenCalled();
    clock += 1_000;
    expect(await worker().get()).toMatchObject({ value: 9 });
  });

  test('go on after the clock was set back', async () => {
    answer(body());
    await worker().get();
    clock -= 7 * 86_400_000;
    const fetched = answer(body());
    await worker().get();
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});

test('is known without a request, until it is days old', async () => {
  expect(await worker().known()).toBeNull();
  const fetched = answer(body());
  await worker().get();
  expect(await worker().known()).toMatchObject({ value: 9 });
  clock = midnight + 3 * 86_400_000;
  expect(await worker().known()).toBeNull();
  expect(fetched).toHaveBeenCalledTimes(1);
});
