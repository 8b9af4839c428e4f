import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { answerProviders, FakeExtension } from './fake-extension.ts';

const extension = new FakeExtension();
const proxy = 'https://prices.example.org/tickmark/';
const savedKey = { tier: 'demo', key: 'CG-aBcDeFgHiJkLmNoPqRsTuVwX', savedAt: 1, refused: null } as const;
const sent: { readonly url: string; readonly key: string | undefined }[] = [];

beforeAll(async () => {
  extension.install();
  extension.database.rows.set('coingecko', savedKey);
  vi.stubGlobal(
    'fetch',
    async (address: string, { headers = {} }: { headers?: Record<string, string> } = {}) => {
      if (address.startsWith('https:')) sent.push({ url: address, key: headers['x-cg-demo-api-key'] });
      const inner = address.startsWith(proxy) ? `https://${address.slice(proxy.length)}` : address;
      return answerProviders(inner);
    },
  );
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => void (sent.length = 0));

function manage(policy: Readonly<Record<string, unknown>>): void {
  extension.managed.values.clear();
  for (const [name, value] of Object.entries(policy)) extension.managed.values.set(name, value);
  extension.managed.onChanged.fire({});
}

/** Requests a price that is not yet known. */
async function price(coin: string): Promise<unknown> {
  return extension.send('quotes.get', { coins: [coin] });
}

const save = () =>
  extension.send('keys.set', { service: 'coingecko', tier: 'demo', key: 'CG-another-key-of-mine-0123' });

describe('the background under a policy', () => {
  test('sends every request to the proxy, none by WebSocket, and no key', async () => {
    const openSocket = vi.fn();
    vi.stubGlobal('WebSocket', openSocket);
    manage({ proxy, sources: ['kraken', 'coingecko'] });
    await price('bitcoin');
    expect(sent[0]?.url).toContain(`${proxy}api.coingecko.com/api/v3/coins/markets`);
    expect(sent.filter(({ url }) => !url.startsWith(proxy))).toEqual([]);
    expect(openSocket).not.toHaveBeenCalled();
    expect(sent.filter(({ key }) => key !== undefined)).toEqual([]);
  });

  test('saves no key where keys are off, still lists a saved one and lets it be removed', async () => {
    manage({ allowKeys: false });
    expect(await save()).toMatchObject({ ok: false });
    expect(await extension.send('keys.list', null)).toMatchObject({ reply: [{ ending: 'uVwX' }] });
    expect(await extension.send('keys.remove', { service: 'coingecko' })).toMatchObject({ reply: [] });
  });

  test('saves a key where a proxy is set, for the time after it', async () => {
    manage({ proxy });
    expect(await save()).toMatchObject({ ok: true, reply: [{ ending: '0123' }] });
  });
});
