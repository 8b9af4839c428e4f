import { expect, test } from 'vitest';
import { type Tick, tickNear, withTick } from '../../../../../utils/domain/live/tick.ts';

const tick = (at: number, currency = 'usd'): Tick => ({
  coin: 'bitcoin',
  price: at,
  currency,
  change24h: null,
  at,
  source: 'binance',
});
const trail = (...times: number[]): readonly Tick[] =>
  times.reduce<readonly Tick[]>((ticks, at) => withTick(ticks, tick(at)), []);

test('the newest comes first, and one about each five seconds before it for three minutes', () => {
  const times = Array.from({ length: 1200 }, (_, at) => at * 250);
  const ticks = trail(...times);
  expect(ticks[0]!.at).toBe(299_750);
  expect(ticks.length).toBeLessThanOrEqual(40);
  for (const wanted of [130_000, 200_000, 290_000])
    expect(Math.abs(tickNear(ticks, wanted)!.at - wanted)).toBeLessThanOrEqual(5_000);
  expect(ticks.at(-1)!.at).toBeGreaterThan(299_750 - 180_000);
});

test('a tick in another unit, or after the clock was set back, starts anew', () => {
  expect(withTick(trail(1_000, 20_000), tick(30_000, 'eur'))).toEqual([tick(30_000, 'eur')]);
  expect(withTick(trail(1_000, 20_000), tick(500))).toEqual([tick(500)]);
});

test('without ticks there is none near a moment', () => {
  expect(tickNear([], 1)).toBeUndefined();
});
