import { describe, expect, test } from 'vitest';
import { type ApiKey, type KeyService, readPastedKey } from '../../../../utils/domain/keys/api-key.ts';
import { type KeyDatabase, keyStore } from '../../../../utils/platform/key-store.ts';

const key = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';

function memoryDatabase(): KeyDatabase {
  const keys = new Map<KeyService, ApiKey>();
  return {
    all: async () => Object.fromEntries(keys),
    put: async (service, stored) => void keys.set(service, stored),
    update: async (service, change) => {
      const stored = keys.get(service);
      if (stored) keys.set(service, change(stored));
    },
    delete: async (service) => void keys.delete(service),
  };
}

describe('a pasted key', () => {
  test.each([
    [key, key],
    [` ${key}\n`, key],
    ['', null],
    ['short', null],
    ['two words of a key', null],
    ['CG-aBcDeFgHiJ\nX-Other: 1', null],
    ['ключ-ключ-ключ', null],
    ['x'.repeat(201), null],
  ])('%j is read as %j', (pasted, read) => {
    expect(readPastedKey(pasted)).toBe(read);
  });
});

describe('the key store', () => {
  test('reveals nothing of a key but its ending', async () => {
    const store = keyStore(memoryDatabase(), () => 1000);
    const list = await store.set({ service: 'coingecko', tier: 'demo', key });
    expect(list).toEqual([
      { service: 'coingecko', tier: 'demo', ending: 'uVwX', refused: null, isConfirmed: false },
    ]);
    expect(JSON.stringify(list)).not.toContain(key.slice(0, -4));
    expect(await store.read()).toEqual({ coingecko: { tier: 'demo', key, savedAt: 1000, refused: null } });
  });

  test('a rejected key is listed as such until the reader retries it', async () => {
    let now = 1000;
    const store = keyStore(memoryDatabase(), () => now);
    await store.set({ service: 'coingecko', tier: 'pro', key });
    await store.refuse('coingecko', 1000, 'wrong-tier');
    expect((await store.list())[0]?.refused).toBe('wrong-tier');
    now = 2000;
    expect((await store.retry('coingecko'))[0]?.refused).toBeNull();
    expect((await store.read()).coingecko?.savedAt).toBe(2000);
  });

  test('a confirmed key is listed as such until it is rejected or replaced', async () => {
    let now = 1000;
    const store = keyStore(memoryDatabase(), () => now);
    const isConfirmed = async () => (await store.list())[0]?.isConfirmed;
    await store.set({ service: 'coingecko', tier: 'demo', key });
    await store.confirm('coingecko', 999);
    expect(await isConfirmed()).toBe(false);
    await store.confirm('coingecko', 1000);
    expect(await isConfirmed()).toBe(true);
    await store.refuse('coingecko', 1000, 'wrong-key');
    expect(await isConfirmed()).toBe(false);
    await store.confirm('coingecko', 1000);
    now = 2000;
    await store.set({ service: 'coingecko', tier: 'demo', key: `${key}2` });
    expect(await isConfirmed()).toBe(false);
  });

  test('a late rejection of a replaced key does not concern the new one', async () => {
    let now = 1000;
    const store = keyStore(memoryDatabase(), () => now);
    await store.set({ service: 'coingecko', tier: 'demo', key });
    now = 2000;
    await store.set({ service: 'coingecko', tier: 'demo', key: `${key}2` });
    await store.refuse('coingecko', 1000, 'wrong-key');
    expect((await store.list())[0]?.refused).toBeNull();
  });

  test('keeps the keys of several providers apart', async () => {
    const store = keyStore(memoryDatabase(), () => 1000);
    await store.set({ service: 'coinglass', tier: 'only', key });
    await store.set({ service: 'coingecko', tier: 'demo', key: `${key}2` });
    await store.refuse('coinglass', 1000, 'wrong-key');
    expect((await store.list()).map(({ service, refused }) => [service, refused])).toEqual([
      ['coingecko', null],
      ['coinglass', 'wrong-key'],
    ]);
    expect(Object.keys(await store.remove('coinglass'))).toHaveLength(1);
  });

  test('a late rejection does not restore a removed key', async () => {
    const store = keyStore(memoryDatabase(), () => 1000);
    await store.set({ service: 'coingecko', tier: 'demo', key });
    expect(await store.remove('coingecko')).toEqual([]);
    await store.refuse('coingecko', 1000, 'wrong-key');
    expect(await store.read()).toEqual({});
  });
});
