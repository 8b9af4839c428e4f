import { beforeEach, describe, expect, test } from 'vitest';
import { OwnSamples, type SamplesMemory } from '../../../../../utils/market/history/own-samples.ts';
import { quote } from '../fake-provider.ts';
import { memoryCell } from '../memory-cell.ts';

const hour = 3_600_000;
const start = 1_700_000_000_000;
let now: number;
let cell: ReturnType<typeof memoryCell<SamplesMemory>>;
beforeEach(() => {
  now = start;
  cell = memoryCell<SamplesMemory>();
});
const worker = (): OwnSamples => new OwnSamples({ cell, now: () => now });
const sample = (prices: Record<string, number>, at = now) =>
  Object.entries(prices).map(([coin, price]) => quote(coin, price, at, 'coingecko'));

async function recordHours(count: number, samples = worker()): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await samples.record(sample({ bitcoin: 70_000.123456789 + index, ethereum: 2_000 }), 'usd');
    now += hour;
  }
}

describe('own samples', () => {
  test('are exact, with their times, and there for the next worker', async () => {
    await recordHours(3);
    expect(await worker().of('bitcoin', 'usd')).toEqual([
      [start, 70_000.123456789],
      [start + hour, 70_001.123456789],
      [start + 2 * hour, 70_002.123456789],
    ]);
  });

  test('the nearest to a moment', async () => {
    await recordHours(3);
    const near = (at: number, currency = 'usd', coin = 'bitcoin') => worker().near(coin, at, currency);
    expect(await near(start + 0.6 * hour)).toEqual([start + hour, 70_001.123456789]);
    expect(await near(start - 9 * hour)).toEqual([start, 70_000.123456789]);
    expect([await near(start, 'eur'), await near(start, 'usd', 'rare')]).toEqual([null, null]);
  });

  test('are kept for seven days, 168 at most', async () => {
    await recordHours(200);
    const points = await worker().of('bitcoin', 'usd');
    expect(points).toHaveLength(168);
    expect(cell.value!.samples).toHaveLength(168);
    expect(points[0]![0]).toBeGreaterThanOrEqual(now - 168 * hour);
  });

  test('start anew in another currency', async () => {
    await recordHours(2);
    const euros = sample({ bitcoin: 60_000 }).map((each) => ({ ...each, currency: 'eur' }));
    await worker().record(euros, 'eur');
    expect(await worker().of('bitcoin', 'eur')).toEqual([[now, 60_000]]);
    expect(await worker().of('bitcoin', 'usd')).toEqual([]);
  });

  test('leave out what was converted, is of an exchange, in another unit, or of another time', async () => {
    const [bitcoin] = sample({ bitcoin: 1 });
    await worker().record(
      [
        ...sample({ bitcoin: 1, ethereum: 2, solana: 3 }),
        { ...bitcoin!, coin: 'converted', converted: { from: 'usd', rates: 'frankfurter', at: now } },
        { ...bitcoin!, coin: 'exchange', source: 'binance' },
        { ...bitcoin!, coin: 'unit', currency: 'usdt' },
        { ...bitcoin!, coin: 'late', at: now - 61_000 },
      ],
      'usd',
    );
    expect(cell.value).toMatchObject({
      coins: ['bitcoin', 'ethereum', 'solana'],
      samples: [{ prices: '1 2 3' }],
    });
  });

  test('a coin that joins later has no earlier prices, and one that left is dropped after a week', async () => {
    const samples = worker();
    await samples.record(sample({ old: 1, bitcoin: 2 }), 'usd');
    now += hour;
    await samples.record(sample({ bitcoin: 3, fresh: 4 }), 'usd');
    expect(await samples.of('fresh', 'usd')).toEqual([[now, 4]]);
    now += 167.5 * hour;
    await samples.record(sample({ bitcoin: 5 }), 'usd');
    expect(cell.value!.coins).toEqual(['bitcoin', 'fresh']);
    expect(await samples.of('bitcoin', 'usd')).toEqual([
      [start + hour, 3],
      [now, 5],
    ]);
  });

  test('concurrent records do not lose one another', async () => {
    const samples = worker();
    const one = samples.record(sample({ bitcoin: 1 }), 'usd');
    now += hour;
    await Promise.all([one, samples.record(sample({ bitcoin: 2 }), 'usd')]);
    expect(await samples.of('bitcoin', 'usd')).toHaveLength(2);
  });

  test('a record without exact prices changes nothing', async () => {
    await worker().record([], 'usd');
    expect(cell.writes).toBe(0);
  });
});
