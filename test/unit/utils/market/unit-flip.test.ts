import { beforeEach, describe, expect, test } from 'vitest';
import { MarketWorld } from './market-world.ts';

let world: MarketWorld;
beforeEach(() => {
  world = new MarketWorld();
  world.gecko.top = { bitcoin: 59_772, tether: 0.846, 'usd-coin': 0.846, dai: 0.8459 };
});

// Quotes of the test's providers are in dollars, as they say.
describe('a shared reply in another unit than it says', () => {
  test('is a failure, and the next provider replies', async () => {
    const { quotes, problem } = await world.worker().quotes(['bitcoin']);
    expect(quotes['bitcoin']).toMatchObject({ price: 70_652.6, source: 'coinpaprika' });
    expect(problem).toBeNull();
  });

  test('without another provider the card says that the reply was unreadable', async () => {
    world.providers = [world.gecko];
    const { quotes, problem } = await world.worker().quotes(['bitcoin']);
    expect(quotes).toEqual({});
    expect(problem).toMatchObject({ code: 'bad-answer', source: 'coingecko' });
  });

  test('is found in the page that is requested for other coins, too', async () => {
    world.providers = [world.kraken, world.gecko];
    const { quotes } = await world.worker().quotes(['bitcoin', 'tether']);
    expect(quotes['bitcoin']?.source).toBe('kraken');
    expect(quotes['tether']).toBeUndefined();
  });

  test('is not looked for where the price of a dollar is not known', async () => {
    world.dollar = {};
    const { quotes } = await world.worker().quotes(['bitcoin']);
    expect(quotes['bitcoin']).toMatchObject({ price: 59_772, source: 'coingecko' });
  });

  test('is not looked for in a reply to a request by id, where one coin may have lost its value', async () => {
    world.gecko.top = { bitcoin: 70_000 };
    world.gecko.beside = { dai: 0.8 };
    const { quotes } = await world.worker().quotes(['dai']);
    expect(quotes['dai']).toMatchObject({ price: 0.8, source: 'coingecko' });
  });
});
