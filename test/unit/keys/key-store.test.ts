import { describe, expect, test } from 'vitest';
import { type ApiKey, type KeyService, readSecret } from '../../../utils/domain/keys/api-key.ts';
import type { KeyBox } from '../../../utils/platform/key-box.ts';
import { keyStore } from '../../../utils/platform/key-store.ts';

const secret = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';

function boxInMemory(): KeyBox {
  const keys = new Map<KeyService, ApiKey>();
  return {
    get: async (service) => keys.get(service) ?? null,
    put: async (service, key) => void keys.set(service, key),
    update: async (service, change) => {
      const key = keys.get(service);
      if (key) keys.set(service, change(key));
    },
    delete: async (service) => void keys.delete(service),
  };
}

describe('what is pasted as a key', () => {
  test.each([
    [secret, secret],
    [` ${secret}\n`, secret],
    ['', null],
    ['short', null],
    ['two words of a key', null],
    ['CG-aBcDeFgHiJ\nX-Other: 1', null],
    ['ключ-ключ-ключ', null],
    ['x'.repeat(201), null],
  ])('%j is read as %j', (pasted, read) => {
    expect(readSecret(pasted)).toBe(read);
  });
});

describe('the key store', () => {
  test('shows the ending of a key and nothing else of it', async () => {
    const store = keyStore(boxInMemory());
    const list = await store.set({ service: 'coingecko', tier: 'demo', secret });
    expect(list).toEqual([{ service: 'coingecko', tier: 'demo', ending: 'uVwX', rejectedAt: null }]);
    expect(JSON.stringify(list)).not.toContain(secret.slice(0, -4));
    expect(await store.read('coingecko')).toEqual({ tier: 'demo', secret, rejectedAt: null });
  });

  test('a refused key says so until it is accepted or replaced', async () => {
    const store = keyStore(boxInMemory());
    await store.set({ service: 'coingecko', tier: 'pro', secret });
    await store.reject('coingecko', secret, 1000);
    expect((await store.list())[0]?.rejectedAt).toBe(1000);
    await store.accept('coingecko', secret);
    expect((await store.list())[0]?.rejectedAt).toBeNull();
  });

  test('a late refusal of the old key does not blame the new one', async () => {
    const store = keyStore(boxInMemory());
    await store.set({ service: 'coingecko', tier: 'demo', secret: `${secret}2` });
    await store.reject('coingecko', secret, 1000);
    expect((await store.list())[0]?.rejectedAt).toBeNull();
  });

  test('a late refusal does not bring a removed key back', async () => {
    const store = keyStore(boxInMemory());
    await store.set({ service: 'coingecko', tier: 'demo', secret });
    expect(await store.remove('coingecko')).toEqual([]);
    await store.reject('coingecko', secret, 1000);
    expect(await store.read('coingecko')).toBeNull();
  });
});
