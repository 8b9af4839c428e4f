import { describe, expect, test } from 'vitest';
import type { Tick } from '../../../../../utils/domain/live/tick.ts';
import { HubWorld } from './hub-world.ts';

async function ticksOf(
  change: Partial<HubWorld>,
  exchange: 'binance' | 'coinbase' = 'binance',
): Promise<Tick[]> {
  const world = Object.assign(new HubWorld(), change);
  const reader = world.subscribe();
  await reader.watch('bitcoin');
  if (exchange === 'binance') {
    world.socket('binance').events.opened();
    world.binanceSays('100');
  } else {
    world.socket('binance').events.ended();
    world.socket('coinbase').events.opened();
    world.coinbaseSays('100');
  }
  return reader.ticks;
}

describe('a tick in the reader’s currency', () => {
  test.each([
    ['dollars', { currency: 'usd', usdt: 0.97 }, '97 usd usdt 0.97'],
    ['euros', { currency: 'eur', usdt: 0.846, perDollar: 0.846 }, '84.6 eur usdt'],
    ['yen', { currency: 'jpy', usdt: 157.2, perDollar: 157.2 }, '15720 jpy usdt'],
    ['rupees', { currency: 'inr', usdt: 90.6, perDollar: 90.6 }, '9060 inr usdt'],
    ['dollars without a rate: in its own unit', { currency: 'usd', usdt: null }, '100 usdt'],
    ['euros without a rate: none', { currency: 'eur', usdt: null }, undefined],
    ['bitcoin: none', { currency: 'btc', usdt: 0.00001 }, undefined],
  ])('from Binance for a reader in %s', async (_what, change, shown) => {
    const [tick] = await ticksOf(change);
    const { price = 0, currency, converted } = tick ?? {};
    const depeg = converted?.dollars !== undefined && converted.dollars < 0.99 ? [converted.dollars] : [];
    const words = [Number(price.toFixed(6)), currency, ...(converted ? [converted.from] : []), ...depeg];
    expect(tick && words.join(' ')).toBe(shown);
  });

  test.each([
    ['dollars', { currency: 'usd' }, '100 usd'],
    ['yen', { currency: 'jpy', perDollar: 157.2 }, '15720 jpy usd'],
  ])('from Coinbase for a reader in %s', async (_what, change, shown) => {
    const [tick] = await ticksOf(change, 'coinbase');
    const { price, currency, converted } = tick!;
    expect([Number(price.toFixed(6)), currency, ...(converted ? [converted.from] : [])].join(' ')).toBe(
      shown,
    );
  });

  test('Tether’s quote counts for 15 minutes', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    world.socket('binance').events.opened();
    world.binanceSays('100');
    const { now } = world;
    world.usdtAt = now;
    const later = (at: number): void => {
      world.now = at;
      world.binanceSays('100');
      world.pass(250);
    };
    later(now + 16 * 60_000);
    expect(reader.ticks.map(({ currency }) => currency)).toEqual(['usd', 'usdt']);
  });

  test('waits five seconds for the first quotes, and then keeps its unit', async () => {
    const world = Object.assign(new HubWorld(), { isEmpty: true });
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    world.socket('binance').events.opened();
    world.binanceSays('100');
    world.pass(4_999);
    world.binanceSays('101');
    world.pass(1);
    world.binanceSays('102');
    expect(reader.ticks.map(({ price, currency }) => `${price} ${currency}`)).toEqual(['102 usdt']);
  });

  test('another currency is used for the next subscription at once', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    world.socket('binance').events.opened();
    world.binanceSays('100');
    Object.assign(world, { currency: 'eur', usdt: 0.8, perDollar: 0.8 });
    world.pass(1_000);
    await reader.watch('bitcoin');
    expect(reader.ticks.map(({ price, currency }) => `${price} ${currency}`)).toEqual(['100 usd', '80 eur']);
  });
});
