import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { contextCoins } from '../../../../utils/domain/context/context-coins.ts';
import type { ContextSourceId } from '../../../../utils/domain/context/context-sources.ts';
import type { ApiKeys } from '../../../../utils/domain/keys/api-key.ts';
import { ContextWorld, json, key } from './context-world.ts';

const minute = 60_000;

let world: ContextWorld;
beforeEach(() => {
  world = new ContextWorld();
});
afterEach(() => vi.unstubAllGlobals());

describe('requests', () => {
  test('are none where the reader wants no such figures, or has no source on', async () => {
    world.on = null;
    expect(await world.worker().coin('bitcoin')).toBeNull();
    expect(await world.worker().market()).toBeNull();
    world.on = [];
    expect(await world.worker().coin('bitcoin')).toMatchObject({ liquidations: null });
    expect(world.requests).toEqual([]);
  });

  test.each<[ContextSourceId, string[]]>([
    ['coinglass', ['open-api-v4.coinglass.com']],
    ['futures', ['api.hyperliquid.xyz', 'fapi.binance.com']],
    ['stocktwits', ['api-gw-prd.stocktwits.com']],
    ['streams', []],
  ])('of %s alone go to %j', async (source, wanted) => {
    world.on = [source];
    await world.worker().coin('bitcoin');
    expect(world.hosts).toEqual(wanted);
  });

  test('are the same whichever coin is looked at', async () => {
    await world.worker().coin('bitcoin');
    const ofBitcoin = world.requests.map(String).toSorted();
    world.forget();
    await world.worker().coin('polkadot');
    expect(world.requests.map(String).toSorted()).toEqual(ofBitcoin);
    const coinglass = ofBitcoin.filter((url) => url.includes('coinglass'));
    expect(coinglass).toHaveLength(contextCoins.length + 1);
  });

  test('by symbol go through the list in turns', async () => {
    world.on = ['futures'];
    const symbolsOf = () => world.requests.flatMap((url) => url.searchParams.get('symbol') ?? []);
    await world.worker().coin('bitcoin');
    expect(symbolsOf()).toEqual(contextCoins.slice(0, 10).map(({ symbol }) => `${symbol}USDT`));
    world.requests = [];
    world.clock += 3 * minute;
    await world.worker().coin('bitcoin');
    expect(symbolsOf()).toEqual(contextCoins.slice(10).map(({ symbol }) => `${symbol}USDT`));
    world.requests = [];
    world.clock += 3 * minute;
    await world.worker().coin('bitcoin');
    expect(symbolsOf()).toEqual([]);
  });

  test('are repeated after two minutes, in the next worker too', async () => {
    world.on = ['coinglass'];
    await world.worker().coin('bitcoin');
    const first = world.requests.length;
    world.clock += 119_000;
    await world.worker().coin('bitcoin');
    expect(world.requests).toHaveLength(first);
    world.clock += 1_000;
    await world.worker().coin('bitcoin');
    expect(world.requests).toHaveLength(2 * first);
  });

  test('of concurrent calls are sent once', async () => {
    const one = world.worker();
    await Promise.all([one.coin('bitcoin'), one.coin('ethereum'), one.market()]);
    expect(world.requests).toHaveLength(new Set(world.requests.map(String)).size);
  });

  test('go to Bybit where Binance fails', async () => {
    world.on = ['futures'];
    world.respond = (url) =>
      url.hostname === 'fapi.binance.com' ? json({}, { status: 451 }) : world.good(url);
    expect((await world.worker().coin('bitcoin'))?.crowd.accounts).toMatchObject({
      exchange: 'bybit',
      long: 58,
    });
    // The first few at once; then Binance is in cool-down.
    expect(
      world.requests.filter(({ hostname }) => hostname === 'fapi.binance.com').length,
    ).toBeLessThanOrEqual(5);
  });

  test('with a rejected key stop, and the key is marked', async () => {
    world.on = ['coinglass'];
    world.respond = () => json({ code: '401' }, { status: 401 });
    await world.worker().coin('bitcoin');
    expect(world.requests.length).toBeLessThanOrEqual(5);
    expect(new Set(world.refused)).toEqual(new Set(['coinglass']));
  });

  test('with another key start at once, although the one before it was rejected', async () => {
    world.on = ['coinglass', 'stocktwits'];
    world.respond = () => json({ code: '401' }, { status: 401 });
    await world.worker().coin('bitcoin');
    world.requests = [];
    world.respond = (url) => world.good(url);
    world.keys = {
      coinglass: { ...key, savedAt: 2, key: 'another-key' },
      stocktwits: { ...key, savedAt: 2, key: 'user:another' },
    };
    await world.worker().coin('bitcoin');
    expect(world.hosts).toEqual(['api-gw-prd.stocktwits.com', 'open-api-v4.coinglass.com']);
  });

  test.each<[string, ApiKeys]>([
    ['no key', {}],
    ['a rejected key', { coinglass: { ...key, key: 'cg-key', refused: 'wrong-key' } }],
  ])('with %s are none', async (_name, known) => {
    world.keys = known;
    world.on = ['coinglass', 'stocktwits'];
    await world.worker().coin('bitcoin');
    expect(world.requests).toEqual([]);
  });

  test('stop after too many', async () => {
    world.on = ['coinglass'];
    world.respond = () => json({}, { status: 429, headers: { 'Retry-After': '600' } });
    await world.worker().coin('bitcoin');
    expect(world.requests.length).toBeLessThanOrEqual(5);
    const sent = world.requests.length;
    world.clock += 599_000;
    await world.worker().coin('bitcoin');
    expect(world.requests).toHaveLength(sent);
  });

  test('that hang do not keep the reply', async () => {
    world.respond = () => new Promise(() => undefined);
    expect(await world.worker({ wait: async () => undefined }).coin('bitcoin')).toMatchObject({
      liquidations: null,
    });
  });
});
