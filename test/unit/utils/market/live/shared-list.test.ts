import { describe, expect, test } from 'vitest';
import type { Listing, Listings } from '../../../../../utils/market/listing.ts';
import { HubWorld } from './hub-world.ts';

/** Sixty coins on Binance, of which every reader subscribes fifty, and one on Coinbase alone. */
const listings: Listings = new Map<string, Listing>([
  ...Array.from(
    { length: 60 },
    (_, at) => [`coin-${at}`, { binance: `C${at}`, coinbase: `C${at}` }] as const,
  ),
  ['elsewhere', { coinbase: 'ELSE' }] as const,
]);
const world = (): HubWorld => new HubWorld(async () => listings);
const streamsOf = (url: string): string[] => new URL(url).searchParams.get('streams')?.split('/') ?? [];

describe('the list of coins that every reader subscribes', () => {
  test('is the same whichever coin is watched', async () => {
    const urls = await Promise.all(
      ['coin-3', 'coin-49', 'coin-55', 'elsewhere', 'unknown'].map(async (coin) => {
        const own = world();
        await own.subscribe().watch(coin);
        expect(own.sockets).toHaveLength(1);
        return own.sockets[0]!.url;
      }),
    );
    expect(new Set(urls).size).toBe(1);
    expect(streamsOf(urls[0]!)).toHaveLength(50);
  });

  test('needs no message for a coin that is on it, nor for the end of one', async () => {
    const own = world();
    const reader = own.subscribe();
    await reader.watch('coin-3');
    own.socket('binance').events.opened();
    own.pass(1_000);
    own.binanceSays('2', 'C7USDT');
    await reader.watch('coin-7');
    own.pass(1_000);
    own.binanceSays('3', 'C7USDT');
    await reader.watch('coin-9');
    own.pass(1_000);
    expect(own.socket('binance').sent).toEqual([]);
    expect(own.sockets).toHaveLength(1);
  });

  test('its last price of a coin is there as soon as that is watched', async () => {
    const own = world();
    const reader = own.subscribe();
    await reader.watch('coin-3');
    own.socket('binance').events.opened();
    own.binanceSays('2', 'C7USDT');
    own.pass(1_000);
    await reader.watch('coin-7');
    expect(reader.ticks.map(({ coin, price }) => `${coin} ${price}`)).toEqual(['coin-7 2']);
  });

  test('other coins are subscribed while they are named, and only then', async () => {
    const own = world();
    const reader = own.subscribe();
    await reader.watch('coin-55');
    own.socket('binance').events.opened();
    own.binanceSays('1', 'C0USDT');
    own.pass(1_000);
    expect(own.socket('binance').sent).toEqual([]);
    await reader.watchNamed('coin-55');
    own.pass(1_000);
    expect(own.socket('binance').sent.map((text) => JSON.parse(text) as unknown)).toEqual([
      { method: 'SUBSCRIBE', params: ['c55usdt@miniTicker'], id: 1 },
    ]);
    own.binanceSays('5', 'C55USDT');
    await reader.watch('coin-55');
    own.pass(1_000);
    own.binanceSays('6', 'C55USDT');
    expect(JSON.parse(own.socket('binance').sent[1]!)).toMatchObject({ method: 'UNSUBSCRIBE' });
    // What was known when it was named is still known.
    expect(new Set(reader.ticks.map(({ price }) => price))).toEqual(new Set([5]));
  });

  test('a named coin is part of a new connection, behind the list', async () => {
    const own = world();
    await own.subscribe().watchNamed('coin-55', 'coin-3');
    const streams = streamsOf(own.sockets[0]!.url);
    expect(streams).toHaveLength(51);
    expect(streams.at(-1)).toBe('c55usdt@miniTicker');
  });

  test('a coin of Coinbase alone is streamed once it is named', async () => {
    const own = world();
    const reader = own.subscribe();
    await reader.watchNamed('elsewhere');
    expect(own.open).toEqual(['data-stream.binance.vision', 'ws-feed.exchange.coinbase.com']);
    own.socket('coinbase').events.opened();
    own.coinbaseSays('4', 'ELSE-USD');
    expect(reader.ticks.map(({ coin }) => coin)).toEqual(['elsewhere']);
    await reader.watch('elsewhere');
    own.pass(6_000);
    expect(own.open).not.toContain('ws-feed.exchange.coinbase.com');
  });

  test('a coin on it without trades stays there, while others have some: another exchange would learn of it', async () => {
    const own = world();
    await own.subscribe().watch('coin-7');
    own.socket('binance').events.opened();
    for (let second = 0; second < 60; second += 1) {
      own.binanceSays('1', 'C0USDT');
      own.pass(1_000);
    }
    expect(own.sockets).toHaveLength(1);
  });

  test('a coin of the list of Coinbase alone opens no connection to it', async () => {
    const own = new HubWorld();
    await own.subscribe().watch('hyperliquid');
    expect(own.open).toEqual(['data-stream.binance.vision']);
  });

  test('where Binance fails, the list of Coinbase, and nothing else', async () => {
    const own = world();
    await own.subscribe().watch('coin-3');
    own.socket('binance').events.ended();
    own.socket('coinbase').events.opened();
    const products = own
      .socket('coinbase')
      .sent.flatMap((text) => (JSON.parse(text) as { product_ids: string[] }).product_ids);
    expect(products).toHaveLength(50);
    expect(products[0]).toBe('C0-USD');
  });
});
