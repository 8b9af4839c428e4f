import { describe, expect, test } from 'vitest';
import { HubWorld } from './hub-world.ts';

const binance = 'data-stream.binance.vision';
const coinbase = 'ws-feed.exchange.coinbase.com';

describe('the hub of live prices', () => {
  test('opens a connection for the first subscriber and closes it 5 s after the last', async () => {
    const world = new HubWorld();
    expect(world.sockets).toHaveLength(0);
    const first = world.subscribe();
    const second = world.subscribe();
    await first.watch('bitcoin');
    await second.watch('bitcoin');
    expect(world.open).toEqual([binance]);
    world.socket('binance').events.opened();
    world.binanceSays('70652.60');
    expect(first.ticks).toEqual(second.ticks);
    expect(first.ticks).toEqual([
      {
        coin: 'bitcoin',
        price: 70652.6,
        currency: 'usd',
        change24h: expect.closeTo(41.3052, 6),
        at: world.now,
        source: 'binance',
        converted: { from: 'usdt', rates: 'coingecko', at: world.now, dollars: 1 },
      },
    ]);
    await first.unsubscribe();
    world.pass(3000);
    world.binanceSays('70653');
    expect(first.ticks).toHaveLength(1);
    await second.unsubscribe();
    world.pass(4999);
    expect(world.open).toEqual([binance]);
    world.pass(1);
    expect(world.open).toEqual([]);
    expect(world.timers).toBe(0);
  });

  test('a later subscriber gets the last price at once, if it is not old', async () => {
    const world = new HubWorld();
    const first = world.subscribe();
    await first.watch('bitcoin');
    world.socket('binance').events.opened();
    world.binanceSays('70652.60');
    world.pass(4000);
    const second = world.subscribe();
    await second.watch('bitcoin');
    expect(second.ticks.map(({ price }) => price)).toEqual([70652.6]);
    world.pass(20_000);
    const third = world.subscribe();
    await third.watch('bitcoin');
    expect(third.ticks).toEqual([]);
  });

  test('silence: Coinbase, and a late price from Binance changes nothing', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    const old = world.socket('binance');
    old.events.opened();
    world.binanceSays('70652.60');
    world.pass(10_000);
    expect(old.closed).toBe(true);
    expect(world.open).toEqual([coinbase]);
    world.socket('coinbase').events.opened();
    expect(world.socket('coinbase').sent).toEqual([
      '{"type":"subscribe","product_ids":["BTC-USD"],"channels":["ticker_batch"]}',
      '{"type":"subscribe","product_ids":["HYPE-USD"],"channels":["ticker_batch"]}',
    ]);
    world.coinbaseSays('70660.01');
    world.binanceSays('1');
    const shown = reader.ticks.map(({ price, currency, source }) => `${price} ${currency} ${source}`);
    expect(shown).toEqual(['70652.6 usd binance', '70660.01 usd coinbase']);
  });

  test('an announced end: a new connection at once, the old one closed by us', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    const old = world.socket('binance');
    old.events.opened();
    world.pass(6000);
    world.binanceSays('70652.60');
    old.events.received('{"e":"serverShutdown","E":1}');
    expect(old.closed).toBe(true);
    expect(world.open).toEqual([binance]);
    expect(world.sockets).toHaveLength(2);
  });

  test('an end without announcement: a new connection after a moment', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    const old = world.socket('binance');
    old.events.opened();
    world.binanceSays('70652.60');
    old.closed = true;
    old.events.ended();
    expect(world.open).toEqual([]);
    world.pass(500);
    expect(world.open).toEqual([binance]);
  });

  test('invalid messages are reported and change nothing', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watch('bitcoin');
    const { events } = world.socket('binance');
    events.opened();
    for (const text of [
      '',
      '[]',
      '<html>',
      '{"stream":"x","data":{"e":"24hrMiniTicker","s":"BTCUSDT","c":"-1"}}',
    ])
      events.received(text);
    world.binanceSays('1', 'NOBODYUSDT');
    world.binanceSays('1', '__proto__');
    expect(reader.ticks).toEqual([]);
    expect(new Set(world.reported)).toEqual(new Set(['binance: an invalid message was dropped']));
  });

  test('coins that no exchange lists open the connection that every reader has, and nothing else', async () => {
    const world = new HubWorld();
    await world.subscribe().watchNamed('leo-token', '__proto__', 'constructor');
    expect(world.sockets.map(({ url }) => url)).toEqual([
      `wss://${binance}/stream?streams=btcusdt@miniTicker`,
    ]);
  });

  test('nothing to watch opens nothing', async () => {
    const world = new HubWorld();
    await world.subscribe().watch();
    expect(world.sockets).toEqual([]);
    expect(world.timers).toBe(0);
  });

  test('a coin that only Coinbase lists', async () => {
    const world = new HubWorld();
    const reader = world.subscribe();
    await reader.watchNamed('hyperliquid');
    expect(world.open).toEqual([binance, coinbase]);
    world.socket('coinbase').events.opened();
    world.coinbaseSays('31.5', 'HYPE-USD');
    expect(reader.ticks.map(({ coin, price }) => `${coin} ${price}`)).toEqual(['hyperliquid 31.5']);
  });

  test('without listings there is no stream, and the next subscriber tries again', async () => {
    let fails = true;
    const world = new HubWorld(async () => {
      if (fails) throw new Error('no file');
      return new Map([['bitcoin', { binance: 'BTC' }]]);
    });
    await world.subscribe().watch('bitcoin');
    expect(world.reported).toEqual(['no live prices: Error: no file']);
    fails = false;
    await world.subscribe().watch('bitcoin');
    expect(world.open).toEqual([binance]);
  });
});
