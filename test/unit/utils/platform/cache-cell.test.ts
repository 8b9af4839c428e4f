import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { moodCell } from '../../../../utils/context/fear-greed.ts';
import { globalCell } from '../../../../utils/market/global-figures.ts';
import { historyCell } from '../../../../utils/market/history/history.ts';
import { requestLogCell } from '../../../../utils/platform/request-log.ts';
import { emptyMemory, marketCell } from '../../../../utils/market/market-store.ts';
import { ratesCell } from '../../../../utils/market/rates/rates.ts';
import { type CacheCell, cacheCell } from '../../../../utils/platform/cache-cell.ts';
import { storageCell } from '../../../../utils/platform/storage-cell.ts';
import { z } from '../../../../utils/platform/zod.ts';

// Before the imports: the platform takes hold of the extension API as soon as it is loaded.
const api = await vi.hoisted(async () => (await import('../market/extension-storage.ts')).fakeExtensionApi());

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  api.stored.clear();
  api.session.clear();
  api.fails.clear();
  logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => vi.restoreAllMocks());

const market = { marketCap: 1, currency: 'usd', change24h: null, btcDominance: null, at: 1 };

/** Every cache of the product, with two values that it can hold. */
const cells: [string, CacheCell<unknown>, readonly [unknown, unknown]][] = [
  ['quotes', marketCell, [emptyMemory('usd'), emptyMemory('eur')]],
  [
    'requests and cool-downs',
    requestLogCell,
    [
      { version: 1, circuits: {} },
      { version: 1, circuits: { a: { taken: [1], asked: {}, failures: 0, code: null, until: 0 } } },
    ],
  ],
  [
    'past prices',
    historyCell,
    [
      { version: 1, entries: [] },
      { version: 1, entries: [{ key: 'a', until: 1, series: null }] },
    ],
  ],
  [
    'rates',
    ratesCell,
    [
      { version: 1, rates: {} },
      { version: 1, rates: { eur: { perDollar: 1, at: 1, rates: 'frankfurter', until: 1 } } },
    ],
  ],
  [
    'the whole market',
    globalCell,
    [1, 2].map((askedAt) => ({
      version: 1,
      currency: 'usd',
      askedAt,
      market: { ...market, source: 'coingecko' },
    })) as [unknown, unknown],
  ],
  ['the mood', moodCell, [1, 2].map((until) => ({ version: 1, mood: null, until })) as [unknown, unknown]],
];

describe.each(cells)('%s', (_name, cell, [one, two]) => {
  test('are served from memory while storage cannot be written, and stored as soon as it can', async () => {
    await cell.write(one);
    api.fails.add('set');
    await cell.write(two);
    expect(await cell.read()).toEqual(two);
    api.fails.clear();
    await cell.write(one);
    expect([...api.stored.values()]).toEqual([one]);
    api.stored.clear();
    expect(await cell.read()).toBeNull();
  });

  test('are unknown where storage cannot be read, and known again from the next write on', async () => {
    api.fails.add('get').add('set');
    expect(await cell.read()).toBeNull();
    await cell.write(two);
    expect(await cell.read()).toEqual(two);
    api.fails.clear();
    await cell.write(two);
    expect(await cell.read()).toEqual(two);
  });
});

test('all caches together log one line, however many writes fail', async () => {
  vi.resetModules();
  const fresh = await import('../../../../utils/platform/cache-cell.ts');
  api.fails.add('set');
  const caches = ['a', 'b', 'c'].map((key) => fresh.cacheCell(key, z.unknown()));
  for (let turn = 0; turn < 10; turn += 1) for (const cache of caches) await cache.write(turn);
  expect(logged.mock.calls.map((words: unknown[]) => words[1])).toEqual([
    'storage cannot be written, continuing from memory',
  ]);
});

test('of two concurrent writes, the later one counts where it fails', async () => {
  const cell = cacheCell('two', z.string());
  const first = cell.write('first');
  api.fails.add('set');
  const second = cell.write('second');
  await Promise.all([first, second]);
  expect(await cell.read()).toBe('second');
});

test('a cache that does not fit is dropped without a copy', async () => {
  api.stored.set('odd', 'x'.repeat(100));
  expect(await cacheCell('odd', z.number()).read()).toBeNull();
  expect([...api.stored.keys()]).toEqual(['odd']);
});

test('settings that do not fit and cannot be kept aside still count as none', async () => {
  api.stored.set('settings', 7);
  api.fails.add('set');
  expect(await storageCell('settings', z.string()).read()).toBeNull();
});

test('a cell that is no cache rejects where it cannot be written', async () => {
  api.fails.add('set');
  await expect(storageCell('settings', z.unknown()).write(1)).rejects.toThrow('quota exceeded');
});
