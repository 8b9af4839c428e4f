import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { KnownFigures } from '../../../../utils/domain/protocol.ts';
import type { PastPrice } from '../../../../utils/domain/quote/past-price.ts';
import { answerProviders, FakeExtension } from './fake-extension.ts';

const extension = new FakeExtension();
const addresses: string[] = [];
const at = Date.UTC(2026, 10, 18, 9);

beforeAll(async () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 20, 12), toFake: ['Date'] });
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => {
    addresses.push(address);
    return answerProviders(address);
  });
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
beforeEach(() => void (addresses.length = 0));
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const pricesOf = async (requests: readonly object[]): Promise<readonly PastPrice[]> =>
  (await extension.send('prices.at', { requests }))?.reply as readonly PastPrice[];

test('the page’s table names no coin: one outside of the baskets has no price until the reader asks for it', async () => {
  const far = { coin: 'siacoin', at, precision: 'time' };
  const largest = { coin: 'bitcoin', at, precision: 'time' };
  const [first, second] = await pricesOf([
    { ...largest, sharedOnly: true },
    { ...far, sharedOnly: true },
  ]);
  expect([first?.kind, second]).toEqual(['price', { kind: 'none', why: 'not-in-basket' }]);
  expect(addresses.filter((address) => /siacoin|SCUSDT/.test(address))).toEqual([]);
  expect((await pricesOf([far]))[0]?.kind).toBe('price');
  expect(addresses.filter((address) => /siacoin|SCUSDT/.test(address))).not.toEqual([]);
});

test('the first frame has what is stored, and sends no request', async () => {
  await extension.send('quotes.get', { coins: ['bitcoin'] });
  await vi.waitFor(() => expect(addresses.some((address) => address.includes('sparkline'))).toBe(true));
  addresses.length = 0;
  const known = (await extension.send('figures.known', { coins: ['bitcoin', 'monero'] }))
    ?.reply as KnownFigures;
  expect(Object.keys(known.quotes)).toEqual(['bitcoin']);
  expect(known).toMatchObject({ market: null, mood: null, sparks: {} });
  expect(addresses.filter((address) => !address.startsWith('chrome-extension:'))).toEqual([]);
});
