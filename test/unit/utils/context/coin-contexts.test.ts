import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { noSamples } from '../../../../utils/context/context-store.ts';
import { contextCoins } from '../../../../utils/domain/context/context-coins.ts';
import { now } from '../market/answering.ts';
import { ContextWorld, json } from './context-world.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

let world: ContextWorld;
beforeEach(() => {
  world = new ContextWorld();
});
afterEach(() => vi.unstubAllGlobals());

describe('figures of a coin', () => {
  test('come from all sources', async () => {
    expect(await world.worker().coin('bitcoin')).toEqual({
      liquidations: { long: 84_300_000, short: 297_820_000, at: now, coverage: { kind: 'day' } },
      crowd: {
        sentiment: { step: 1, before: null, at: now },
        chatter: { step: 4, before: null, at: now },
        accounts: expect.objectContaining({ exchange: 'binance', long: 62 }) as object,
        funding: { perDay: expect.closeTo(0.03, 9) as number, at: now },
      },
      move: null,
      level: null,
    });
  });

  test('have the kind of move where the week before is known', async () => {
    const before = [1.5, 2.5, 3.5].map((days) => ({
      at: now - days * day,
      liquidated: 95_530_000,
      volume: null,
      openInterest: null,
    }));
    await world.samples.write({ ...noSamples, days: { BTC: before } });
    const { move } = (await world.worker().coin('bitcoin'))!;
    expect(move?.kind).toBe('short-squeeze');
    expect(move?.reasons[0]).toMatchObject({ side: 'short', ratio: 4 });
  });

  test('have sentiment of yesterday from our own samples', async () => {
    await world.worker().coin('bitcoin');
    world.clock += day;
    world.respond = (url) =>
      url.hostname.includes('stocktwits')
        ? json({ data: { sentiment: { now: { labelNormalized: 'BULLISH' } } } })
        : world.good(url);
    expect((await world.worker().coin('bitcoin'))?.crowd.sentiment).toEqual({
      step: 3,
      before: 1,
      at: world.clock,
    });
  });

  test('have the round price that was crossed', async () => {
    const points = Array.from(
      { length: 25 },
      (_, index) => [now - (24 - index) * hour, 65_000 + index * 300] as const,
    );
    const { level } = (await world
      .worker({ series: { points, currency: 'usd', source: 'coingecko' } })
      .coin('bitcoin'))!;
    expect(level).toMatchObject({ level: 70_000, direction: 'up', currency: 'usd' });
  });

  test('are those that we observed without CoinGlass, and no move follows from a part', async () => {
    world.on = ['streams'];
    const observed = {
      long: 10,
      short: 90,
      at: now,
      coverage: { kind: 'observed', since: now - hour, exchanges: 3, gapMs: 0, isWholeDay: false },
    } as const;
    const before = [1.5, 2.5, 3.5].map((days) => ({
      at: now - days * day,
      liquidated: 1,
      volume: null,
      openInterest: null,
    }));
    await world.samples.write({ ...noSamples, days: { BTC: before } });
    expect(await world.worker({ observed }).coin('bitcoin')).toMatchObject({
      liquidations: observed,
      move: null,
    });
    expect(world.requests).toEqual([]);
  });

  test('are none for a coin that is not on the list, whose name is not sent', async () => {
    expect((await world.worker().coin('pepe'))?.liquidations).toBeNull();
    expect(world.requests.map(String).join()).not.toMatch(/pepe/i);
  });

  test('are not shown when they are old', async () => {
    await world.worker().coin('bitcoin');
    world.respond = () => json({}, { status: 500 });
    world.clock += 16 * minute;
    expect(await world.worker().coin('bitcoin')).toMatchObject({
      liquidations: null,
      crowd: { accounts: { long: 62 } },
    });
    world.clock += 4 * hour;
    expect((await world.worker().coin('bitcoin'))?.crowd).toEqual({
      sentiment: null,
      chatter: null,
      accounts: null,
      funding: null,
    });
  });
});

describe('the market', () => {
  test('has its total, and the coins with most first', async () => {
    const market = (await world.worker().market())!;
    expect(market.total).toMatchObject({ long: 400e6, short: 500e6, coverage: { kind: 'day' } });
    expect(market.coins[0]).toMatchObject({ coin: 'bitcoin', figures: { short: 297_820_000 } });
    expect(market.coins).toHaveLength(contextCoins.length);
  });

  test('is not known without a source of liquidations', async () => {
    world.on = ['futures'];
    expect(await world.worker().market()).toBeNull();
  });
});
