import { beforeEach, describe, expect, test } from 'vitest';
import { failing } from '../fake-provider.ts';
import { SnapshotWorld } from './snapshot-world.ts';

const minute = 60_000;
const first = [{ page: 1, incognito: false }];
let world: SnapshotWorld;
beforeEach(() => (world = new SnapshotWorld()));

describe('the hourly snapshot', () => {
  test('is requested once an hour, and its series have a joint end', async () => {
    const snapshots = world.worker();
    await snapshots.refresh(first);
    expect(await snapshots.find('coin-3')).toMatchObject({
      kind: 'found',
      at: world.now,
      alignment: { endedBefore: 0, interval: 'hour' },
      line: { coin: 'coin-3', change24h: world.lines[3]!.change24h },
    });
    world.now += 59 * minute;
    await snapshots.refresh(first);
    expect(world.requested).toEqual(['1 usd']);
    world.now += minute;
    await snapshots.refresh(first);
    expect(world.requested).toEqual(['1 usd', '1 usd']);
  });

  test('is there for the next worker, with prices of eight digits', async () => {
    await world.worker().refresh(first);
    const found = await world.worker().find('coin-3');
    const prices = found.kind === 'found' ? found.line.prices : [];
    expect(prices).toEqual(world.lines[3]!.prices.map((price) => Number(price.toPrecision(8))));
    await world.worker().refresh(first);
    expect(world.requested).toHaveLength(1);
  });

  test('is requested once for concurrent calls', async () => {
    const snapshots = world.worker();
    await Promise.all([snapshots.refresh(first), snapshots.refresh(first)]);
    expect(world.requested).toHaveLength(1);
  });

  test('is waited for from the call on, and until its last page', async () => {
    const snapshots = world.worker();
    const calls = [snapshots.refresh([...first, { page: 3, incognito: false }]), snapshots.settled()];
    await calls[1];
    expect(await snapshots.find('of-page-3')).toEqual({ kind: 'no-series' });
    await calls[0];
  });

  test('tells a coin without a series from one that is on no page', async () => {
    const snapshots = world.worker();
    await snapshots.refresh(first);
    expect(await snapshots.find('of-page-1')).toEqual({ kind: 'no-series' });
    expect(await snapshots.find('rare')).toEqual({ kind: 'no-page' });
  });

  test('has further pages where they are needed', async () => {
    const snapshots = world.worker();
    await snapshots.refresh([...first, { page: 3, incognito: false }]);
    expect(await snapshots.find('of-page-3')).toEqual({ kind: 'no-series' });
    expect(world.requested).toEqual(['1 usd', '3 usd']);
  });

  test('of another currency is not used, and requested anew', async () => {
    const snapshots = world.worker();
    await snapshots.refresh(first);
    world.currency = 'eur';
    expect(await snapshots.find('coin-3')).toEqual({ kind: 'no-page' });
    await snapshots.refresh(first);
    expect(await snapshots.find('coin-3')).toMatchObject({ kind: 'found' });
    expect(world.requested).toEqual(['1 usd', '1 eur']);
  });

  test('is not requested where no source of the reader has one', async () => {
    world.hasSnapshot = false;
    const snapshots = world.worker();
    await snapshots.refresh(first);
    expect([world.requested, await snapshots.problem(1)]).toEqual([[], null]);
  });
});

describe('a snapshot that fails', () => {
  test.each(['bad-answer', 'timeout', 'server'] as const)(
    'with %s has a cool-down of its own: prices are still requested',
    async (code) => {
      world.reply = async () => failing(code);
      const snapshots = world.worker();
      await snapshots.refresh(first);
      await snapshots.refresh(first);
      expect(world.requested).toHaveLength(1);
      expect(await snapshots.problem(1)).toMatchObject({ code, source: 'coingecko' });
      const prices = { what: 'top:usd', urgency: 'prices', intervalMs: minute } as const;
      expect(await world.limiter.freeAt(world.gecko, prices)).toBe(world.now);
    },
  );

  test('as there were too many requests stops those for prices too', async () => {
    world.reply = async () => failing('rate-limited');
    const snapshots = world.worker();
    await snapshots.refresh(first);
    const prices = { what: 'top:usd', urgency: 'prices', intervalMs: minute } as const;
    expect(await world.limiter.freeAt(world.gecko, prices)).toBe(world.now + minute);
    expect(await snapshots.problem(1)).toMatchObject({ code: 'rate-limited', retryAt: world.now + minute });
  });

  test('is requested again after its cool-down; until then the last one is used for three hours', async () => {
    const snapshots = world.worker();
    await snapshots.refresh(first);
    world.now += 60 * minute;
    const { reply } = world;
    world.reply = async () => failing('bad-answer');
    await snapshots.refresh(first);
    expect(await snapshots.find('coin-3')).toMatchObject({ kind: 'found' });
    world.now += 119 * minute;
    expect(await snapshots.find('coin-3')).toMatchObject({ kind: 'found' });
    world.now += minute;
    expect(await snapshots.find('coin-3')).toEqual({ kind: 'no-page' });
    world.reply = reply;
    await snapshots.refresh(first);
    expect(await snapshots.find('coin-3')).toMatchObject({ kind: 'found' });
  });

  test('leaves a token for the price: three requests for charts in a minute at most', async () => {
    const pages = [1, 2, 3, 4].map((page) => ({ page, incognito: false }));
    await world.worker().refresh(pages);
    expect(world.requested).toHaveLength(3);
  });
});

test('a page that only private windows need is kept in memory, and nothing of it is stored', async () => {
  const snapshots = world.worker();
  await snapshots.refresh([...first, { page: 2, incognito: true }]);
  expect(await snapshots.find('coin-3-2')).toEqual({ kind: 'no-page' });
  expect(await snapshots.find('of-page-2')).toEqual({ kind: 'no-series' });
  expect(world.stored()).not.toMatch(/page-2|snapshot 2/);
  await snapshots.refresh([{ page: 2, incognito: true }]);
  expect(world.requested).toEqual(['1 usd', '2 usd']);
});
