import { beforeEach, describe, expect, test } from 'vitest';
import type { Tick } from '../../../../utils/domain/live/tick.ts';
import { hourMs, minuteMs } from '../../../../utils/domain/time.ts';
import { anAlert, noon } from '../domain/alerts/an-alert.ts';
import { AlertWorld } from './alert-world.ts';

let world: AlertWorld;
beforeEach(() => {
  world = new AlertWorld(noon);
  world.alerts = [anAlert()];
});

/** A check at each of these prices, a minute apart. */
async function checkAt(...prices: number[]): Promise<void> {
  for (const price of prices) {
    world.price(price);
    await world.check();
    world.now += minuteMs;
  }
}

function aTick(price: number): Tick {
  return { coin: 'bitcoin', price, currency: 'usd', change24h: null, at: world.now, source: 'binance' };
}

test('notifies of a crossing once', async () => {
  await checkAt(99, 101, 101, 99, 101);
  expect([...world.shown.values()].map(({ events }) => events[0].price)).toEqual([101]);
  expect(world.record.unshown).toEqual([]);
});

test('sends no request where no alert waits', async () => {
  await checkAt(99, 101);
  const { quotes } = world.requests;
  await checkAt(99, 101);
  world.alerts = [];
  await checkAt(99, 101);
  expect(world.requests.quotes).toBe(quotes);
});

test('concurrent checks are one', async () => {
  world.price(99);
  const before = world.requests.quotes;
  await world.check();
  expect(world.requests.quotes).toBe(before + 1);
});

describe('the second witness', () => {
  test('is called at a crossing alone', async () => {
    await checkAt(99, 98, 97);
    expect(world.requests.witness).toBe(0);
    await checkAt(101);
    expect(world.requests.witness).toBe(1);
  });

  test('holds a contradicted price back, until they agree', async () => {
    await checkAt(99);
    world.witness = aTick(98);
    await checkAt(101);
    expect(world.shown.size).toBe(0);
    world.witness = aTick(101);
    await checkAt(101.5);
    expect(world.shown.size).toBe(1);
  });

  test('a contradicted price that goes again notifies of nothing', async () => {
    await checkAt(99);
    world.witness = aTick(98);
    await checkAt(101, 99);
    world.witness = null;
    await checkAt(99);
    expect(world.shown.size).toBe(0);
  });
});

test.each([
  ['stale', { at: noon - hourMs }],
  ['in another unit', { currency: 'eur' }],
])('never notifies of a price that is %s', async (_what, fields) => {
  await checkAt(99);
  world.price(101, fields);
  await world.check();
  expect(world.shown.size).toBe(0);
});

describe('a worker that dies', () => {
  const steps = Array.from({ length: 24 }, (_, index) => index + 1);

  test.each(steps)('at step %i of the check with the crossing: one notification', async (dieAt) => {
    await checkAt(99);
    world.price(101);
    await world.check(dieAt);
    world.now += minuteMs;
    await checkAt(101, 101);
    expect(world.shown.size).toBe(1);
    expect(world.record.events).toHaveLength(1);
    expect(world.record.unshown).toEqual([]);
  });
});

test('an alert that was removed during the requests does not notify', async () => {
  await checkAt(99);
  world.alerts = [];
  await checkAt(101);
  expect(world.shown.size).toBe(0);
});
