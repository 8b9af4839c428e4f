import { expect, test } from 'vitest';
import { MarketWorld } from './market-world.ts';

const minute = 60_000;

test('a provider that replies with all of its coins is requested again only when it has new figures', async () => {
  const world = new MarketWorld();
  world.kraken.beside = {};
  world.providers = [world.kraken, world.paprika];
  const market = world.worker();
  for (let minutes = 0; minutes < 20; minutes += 1) {
    const reply = await market.quotes(['bitcoin', 'rare']);
    expect(reply.quotes['rare']?.price).toBe(0.5);
    expect(reply.problem).toBeNull();
    world.now += minute;
  }
  expect(world.paprika.requested.length).toBeLessThanOrEqual(5);
});

test('a new coin is requested from it all the same', async () => {
  const world = new MarketWorld();
  world.kraken.beside = {};
  world.paprika.beside = { rare: 0.5, rarer: 0.7 };
  world.providers = [world.kraken, world.paprika];
  const market = world.worker();
  await market.quotes(['bitcoin', 'rare']);
  world.now += 2 * minute;
  expect((await market.quotes(['rare', 'rarer'])).quotes['rarer']?.price).toBe(0.7);
});
