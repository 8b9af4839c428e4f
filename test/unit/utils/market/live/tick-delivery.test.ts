import { describe, expect, test } from 'vitest';
import { MessageMeter } from '../../../../../utils/market/live/price-stream.ts';
import { RecentTicks } from '../../../../../utils/market/live/tick-delivery.ts';
import { HubWorld } from './hub-world.ts';
import { LiveRun } from '../../domain/live/live-run.ts';

const binance = 'data-stream.binance.vision';
const coinbase = 'ws-feed.exchange.coinbase.com';
const minute = 60_000;

/** A subscriber of Bitcoin, with Binance's connection open. */
async function listening(...coins: string[]) {
  const world = new HubWorld();
  const reader = world.subscribe();
  await reader.watchNamed(...(coins.length > 0 ? coins : ['bitcoin']));
  world.socket('binance').events.opened();
  return { world, reader };
}

describe('ticks are throttled for each subscriber', () => {
  test('300 a second for ten seconds: at most four messages a second, the newest price in each', async () => {
    const { world, reader } = await listening();
    let last = 0;
    for (let tick = 1; tick <= 3_000; tick += 1) {
      last = 70_000 + tick;
      world.binanceSays(String(last));
      world.pass(1000 / 300);
    }
    world.pass(250);
    expect(reader.messages.length).toBeLessThanOrEqual(41);
    expect(reader.messages.length).toBeGreaterThanOrEqual(36);
    expect(reader.messages.every((ticks) => ticks.length === 1)).toBe(true);
    expect(reader.ticks.at(-1)?.price).toBe(last);
    const prices = reader.ticks.map(({ price }) => price);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  test('the first price is sent at once, one within 250 ms of it when they are over', async () => {
    const { world, reader } = await listening();
    world.binanceSays('1');
    expect(reader.messages).toHaveLength(1);
    world.binanceSays('2');
    world.binanceSays('3');
    world.pass(249);
    expect(reader.messages).toHaveLength(1);
    world.pass(1);
    expect(reader.ticks.map(({ price }) => price)).toEqual([1, 3]);
    world.pass(1000);
    expect(reader.messages).toHaveLength(2);
  });

  test('several coins share a message, each with its newest price', async () => {
    const { world, reader } = await listening('bitcoin', 'hyperliquid');
    world.socket('coinbase').events.opened();
    world.binanceSays('1');
    for (let tick = 2; tick < 20; tick += 1) {
      world.binanceSays(String(tick));
      world.coinbaseSays(String(tick), 'HYPE-USD');
    }
    world.pass(250);
    expect(reader.messages).toHaveLength(2);
    expect(reader.messages[1]?.map(({ coin, price }) => `${coin} ${price}`)).toEqual([
      'bitcoin 19',
      'hyperliquid 19',
    ]);
  });

  test('a waiting tick is not sent for a coin that is no longer watched, or after the subscription ended', async () => {
    const { world, reader } = await listening('bitcoin', 'hyperliquid');
    world.binanceSays('1');
    world.binanceSays('2');
    await reader.watch('hyperliquid');
    world.pass(1000);
    expect(reader.messages).toHaveLength(1);
    const other = world.subscribe();
    await other.watch('bitcoin');
    world.binanceSays('3');
    world.binanceSays('4');
    await other.unsubscribe();
    world.pass(6000);
    expect(other.ticks.map(({ price }) => price)).not.toContain(4);
  });
});

describe('a stream that floods', () => {
  test('10,000 messages a second: closed within the second, parsed 400 times at most, then Coinbase', async () => {
    const { world, reader } = await listening();
    const socket = world.socket('binance');
    const parse = JSON.parse;
    let parsed = 0;
    JSON.parse = (...args: Parameters<typeof parse>): unknown => {
      parsed += 1;
      return parse(...args);
    };
    let count = 0;
    try {
      for (; count < 10_000 && !socket.closed; count += 1) {
        world.binanceSays(String(70_000 + count));
        world.pass(0.1);
      }
    } finally {
      JSON.parse = parse;
    }
    expect(socket.closed).toBe(true);
    expect(count).toBeLessThanOrEqual(1_001);
    expect(parsed).toBeLessThanOrEqual(400);
    expect(reader.messages.length).toBeLessThanOrEqual(2);
    expect(world.open).toEqual([coinbase]);
    expect(new Set(world.reported)).toEqual(
      new Set(['binance: more messages than a stream of prices can have']),
    );
    world.socket('coinbase').events.opened();
    world.coinbaseSays('70660.01');
    world.pass(250);
    expect(reader.ticks.at(-1)).toMatchObject({ price: 70660.01, source: 'coinbase' });
  });

  test('twelve messages of 90 kB in a second are a flood, too', async () => {
    const { world } = await listening();
    const socket = world.socket('binance');
    for (let count = 0; count < 12; count += 1) socket.events.received('x'.repeat(90_000));
    expect(socket.closed).toBe(true);
  });

  test('a watchlist of 200 coins, with a price each a second, does not', () => {
    const meter = new MessageMeter();
    for (let second = 0; second < 60; second += 1)
      for (let coin = 0; coin < 200; coin += 1) expect(meter.count(200, second * 1000 + coin)).toBe('parse');
  });

  test('is tried again after a minute, doubled with each further flood', () => {
    const run = new LiveRun();
    run.at(0).watch('bitcoin').drop();
    const tries: number[] = [0];
    while (tries.length < 8) {
      run
        .opened('binance')
        .ticked('binance', 'bitcoin')
        .flooded('binance')
        .opened('coinbase')
        .flooded('coinbase');
      while (!run.take().some((action) => action === 'connect binance bitcoin'))
        run.at(run.wakeAt ?? Number.NaN).timer();
      tries.push(run.now);
    }
    const gaps = tries.slice(1).map((at, index) => (at - tries[index]!) / minute);
    expect(gaps).toEqual([1, 2, 4, 8, 15, 15, 15]);
  });

  test('a minute of prices at a normal rate resets the backoff', () => {
    const run = new LiveRun();
    run.at(0).watch('bitcoin').opened('binance').flooded('binance').closed('coinbase').drop();
    run.at(minute).timer().opened('binance').drop();
    for (let at = minute; at <= 2 * minute; at += 5000) run.at(at).ticked('binance', 'bitcoin');
    run.flooded('binance').drop();
    expect(
      run
        .at(3 * minute)
        .timer()
        .take(),
    ).toContain('connect binance bitcoin');
  });

  test('leaves polling where no other stream has the coin', () => {
    const run = new LiveRun();
    run.at(0).watch('bitcoin').opened('binance').drop();
    run.at(100).flooded('binance').closed('coinbase').drop();
    expect(run.streamOf('bitcoin')).toBeNull();
    expect(run.take()).toEqual([]);
  });
});

test('sends a price to every subscriber over one connection', async () => {
  const { world, reader } = await listening();
  const other = world.subscribe();
  await other.watch('bitcoin');
  world.binanceSays('5');
  expect([reader.ticks[0]?.price, other.ticks[0]?.price]).toEqual([5, 5]);
  expect(world.open).toEqual([binance]);
});

test('a tick from before the clock was set back is not sent to a later subscriber', () => {
  const now = 1_700_000_000_000;
  const recent = new RecentTicks();
  const tick = { coin: 'bitcoin', price: 7, currency: 'usd', change24h: null, source: 'coinbase' } as const;
  recent.keep({ ...tick, at: now });
  const coins = new Set(['bitcoin']);
  expect(recent.of(coins, now + 10_000)).toHaveLength(1);
  expect(recent.of(coins, now - 1)).toEqual([]);
});
