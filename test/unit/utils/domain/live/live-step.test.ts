import { describe, expect, test } from 'vitest';
import { LiveRun } from './live-run.ts';

/** Traded on both exchanges, on one, and on none. */
const both = 'bitcoin';
const other = 'solana';
const onlyCoinbase = 'hyperliquid';
const nowhere = 'leo-token';

const minute = 60_000;

describe('a coin is watched', () => {
  test('its ticks come from Binance, and the connection closes 5 s after the last subscription', () => {
    const run = new LiveRun();
    expect(run.at(0).watch(both).take()).toEqual(['connect binance bitcoin']);
    expect(run.at(200).opened('binance').take()).toEqual([]);
    expect(run.at(1000).ticked('binance', both).take()).toEqual([]);
    expect(run.at(2000).watch().take()).toEqual([]);
    expect(run.wakeAt).toBe(7000);
    expect(run.at(6999).timer().take()).toEqual([]);
    expect(run.at(7000).timer().take()).toEqual(['close binance']);
    expect(run.wakeAt).toBeNull();
  });

  test('a coin that Binance does not list comes from Coinbase; an unlisted one has no stream', () => {
    const run = new LiveRun();
    expect(run.at(0).watch(both, onlyCoinbase, nowhere).take()).toEqual([
      'connect binance bitcoin',
      'connect coinbase hyperliquid',
    ]);
    expect(run.at(100).opened('binance').opened('coinbase').take()).toEqual([]);
    expect(run.watch(nowhere).at(5100).timer().take()).toEqual(['close binance', 'close coinbase']);
    expect(run.wakeAt).toBeNull();
  });

  test('the next mention within 5 s reuses the connection', () => {
    const run = new LiveRun();
    expect(run.at(0).watch(both).opened('binance').take()).toEqual(['connect binance bitcoin']);
    expect(run.at(1000).ticked('binance', both).watch().take()).toEqual([]);
    expect(run.at(4000).watch(other).take()).toEqual(['subscribe binance solana']);
    expect(run.at(4299).timer().take()).toEqual([]);
    expect(run.at(4300).timer().take()).toEqual(['unsubscribe binance bitcoin']);
    expect(run.at(9000).ticked('binance', other).take()).toEqual([]);
    expect(run.streamOf(other)).toBe('binance');
  });

  test('a coin watched again while the connection lingers needs no message', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(1000).ticked('binance', both).watch().drop();
    expect(run.at(5900).watch(both).take()).toEqual([]);
    expect(run.at(10_999).timer().take()).toEqual([]);
    expect(run.streamOf(both)).toBe('binance');
  });

  test('does nothing for a subscription that ended before the connection was open', () => {
    const run = new LiveRun();
    expect(run.at(0).watch(both).watch().at(5000).timer().take()).toEqual([
      'connect binance bitcoin',
      'close binance',
    ]);
    expect(run.opened('binance').ticked('binance', both).timer().take()).toEqual([]);
    expect(run.wakeAt).toBeNull();
  });
});

describe('messages', () => {
  test('never more than one in 300 ms, however fast coins change', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').drop();
    const sent: number[] = [];
    for (let at = 10; at <= 3000; at += 10) {
      run.at(at).watch(at % 20 === 0 ? both : other);
      if (run.take().length > 0) sent.push(at);
    }
    const perSecond = [0, 1, 2].map((second) => sent.filter((at) => Math.floor(at / 1000) === second).length);
    expect(sent.length).toBeGreaterThan(0);
    expect(Math.max(...perSecond)).toBeLessThanOrEqual(4);
  });

  test('coins that are watched together are subscribed together', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').drop();
    expect(run.at(400).watch(both, other, 'ripple').take()).toEqual(['subscribe binance solana ripple']);
    expect(run.at(800).watch().watch(other).take()).toEqual(['unsubscribe binance bitcoin ripple']);
  });

  test('a coin that a stream may not be used for any more leaves it', () => {
    const run = new LiveRun();
    run.at(0).watch(both, other).opened('binance').drop();
    run.barred = [other];
    expect(run.at(400).watch(both, other).take()).toEqual(['unsubscribe binance solana']);
    expect(run.streamOf(other)).toBeNull();
  });
});

describe('silence', () => {
  test('of 10 s on a connection moves its coins to the next stream', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(1000).ticked('binance', both).drop();
    expect(run.wakeAt).toBe(11_000);
    expect(run.at(10_999).timer().take()).toEqual([]);
    expect(run.at(11_000).timer().take()).toEqual(['close binance', 'connect coinbase bitcoin']);
    expect(run.opened('coinbase').at(12_000).ticked('coinbase', both).take()).toEqual([]);
    expect(run.streamOf(both)).toBe('coinbase');
  });

  test('on both leaves polling, and the first free stream is tried again by itself', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(10_000).timer().opened('coinbase').drop();
    expect(run.at(20_000).timer().take()).toEqual(['close coinbase', 'connect binance bitcoin']);
    expect(run.streamOf(both)).toBe('binance');
    expect(run.at(30_000).timer().take()).toEqual(['close binance', 'connect coinbase bitcoin']);
  });

  test('the backoff of a silent stream doubles, up to 15 minutes', () => {
    const run = new LiveRun();
    run.at(0).watch(both).drop();
    const tries: number[] = [0];
    while (run.now < 4 * 60 * minute) {
      run.at(run.wakeAt ?? Number.NaN).timer();
      if (run.take().some((action) => action.startsWith('connect binance'))) tries.push(run.now);
    }
    const gaps = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    expect(gaps.length).toBeGreaterThan(10);
    expect(gaps.every((gap, index) => index === 0 || gap >= (gaps[index - 1] ?? 0) - 10_000)).toBe(true);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(15 * minute + 10_000);
  });

  test('of one coin does not move the others to another stream', () => {
    const run = new LiveRun();
    run.at(0).watch(both, other).opened('binance').drop();
    for (let at = 1000; at < 10_000; at += 1000)
      expect(run.at(at).ticked('binance', both).take()).toEqual([]);
    expect(run.at(10_000).ticked('binance', both).take()).toEqual([
      'unsubscribe binance solana',
      'connect coinbase solana',
    ]);
    expect(run.opened('coinbase').at(10_400).ticked('binance', both).take()).toEqual([]);
    expect(run.streamOf(both)).toBe('binance');
    expect(run.at(19_000).ticked('binance', both).at(20_000).timer().take()).toEqual(['close coinbase']);
    expect(run.streamOf(other)).toBeNull();
    expect(run.streamOf(both)).toBe('binance');
  });

  test('does not count without subscriptions', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(6000).watch().at(10_500).watch(both).drop();
    expect(run.at(20_499).timer().take()).toEqual([]);
    expect(run.at(20_500).timer().take()).toEqual(['close binance', 'connect coinbase bitcoin']);
  });
});

describe('a connection ends', () => {
  test('refused: the next stream at once', () => {
    const run = new LiveRun();
    run.at(0).watch(both).drop();
    expect(run.at(80).closed('binance').take()).toEqual(['connect coinbase bitcoin']);
    expect(run.at(90).closed('coinbase').take()).toEqual([]);
    expect(run.wakeAt).toBe(80 + 5000);
    expect(run.at(5080).timer().take()).toEqual(['connect binance bitcoin']);
  });

  test.each([
    [0, 500],
    [1, 1500],
  ])('cut off: begun again with the same coins, spread by %d', (random, wait) => {
    const run = new LiveRun(random);
    run.at(0).watch(both).opened('binance').at(1000).ticked('binance', both).drop();
    expect(run.at(2000).closed('binance').take()).toEqual([]);
    expect(run.wakeAt).toBe(2000 + wait);
    expect(
      run
        .at(2000 + wait)
        .timer()
        .take(),
    ).toEqual(['connect binance bitcoin']);
  });

  test('cut off, and then refused: the next stream', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(1000).ticked('binance', both).closed('binance');
    run.at(1500).timer().drop();
    expect(run.at(1600).closed('binance').take()).toEqual(['connect coinbase bitcoin']);
  });

  test('announced: a new one at once', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(minute).drop();
    expect(run.ticked('binance', both).closing('binance').take()).toEqual([
      'close binance',
      'connect binance bitcoin',
    ]);
    expect(run.closed('coinbase').take()).toEqual([]);
  });

  test('announced again and again: not faster than once in half a second', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').at(100).ticked('binance', both).drop();
    expect(run.closing('binance').take()).toEqual(['close binance']);
    expect(run.wakeAt).toBe(600);
  });

  test('renewed before the exchange ends it after 24 hours', () => {
    const run = new LiveRun();
    run.at(0).watch(both).opened('binance').drop();
    for (let at = 0; at < 23.5 * 60 * minute; at += 9000)
      expect(run.at(at).ticked('binance', both).take()).toEqual([]);
    expect(
      run
        .at(23.5 * 60 * minute)
        .timer()
        .take(),
    ).toEqual(['close binance', 'connect binance bitcoin']);
  });

  test('a tick resets the backoff', () => {
    const run = new LiveRun();
    run.at(0).watch(both).closed('binance').opened('coinbase').drop();
    for (let at = 1000; at <= 6000; at += 1000) run.at(at).ticked('coinbase', both).drop();
    run.watch(both, other).opened('binance').at(6100).ticked('binance', other).drop();
    expect(run.at(6200).closed('binance').at(6700).timer().take()).toEqual(['connect binance solana']);
    expect(run.at(6800).closed('binance').take()).toEqual(['subscribe coinbase solana']);
    run.at(6900).watch(both, other, 'ripple').at(11_799).timer().drop();
    expect(run.streamOf('ripple')).toBe('coinbase');
  });
});
