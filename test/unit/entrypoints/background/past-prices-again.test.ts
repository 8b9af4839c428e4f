import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PastPrice } from '../../../../utils/domain/quote/past-price.ts';
import { type Answer, answerProviders, FakeExtension, fromPage } from './fake-extension.ts';

const extension = new FakeExtension();
const page = fromPage('https://www.coindesk.com/a');
const start = Date.UTC(2026, 10, 20, 12, 3);

beforeAll(async () => {
  vi.useFakeTimers({ now: start, toFake: ['Date'] });
  extension.install();
  vi.stubGlobal('fetch', async (address: string) => answerProviders(address));
  const { startBackground } = await import('../../../../entrypoints/background/start-background.ts');
  startBackground();
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The cards of twenty mentions, each of which needs three past prices. */
const askAll = () =>
  Promise.all(
    Array.from({ length: 20 }, (_, card) =>
      extension.send(
        'prices.at',
        {
          requests: [0, 1, 2].map((day) => ({
            coin: ['bitcoin', 'ethereum', 'solana'][card % 3],
            at: start - (10 * card + day + 1) * 3_600_000,
            precision: 'time',
          })),
        },
        page,
      ),
    ),
  );
/** How many prices the replies have; a call that was refused has none. */
const pricesIn = (answers: readonly (Answer | undefined)[]): number =>
  answers
    .flatMap((answer) => (answer?.ok ? (answer.reply as readonly PastPrice[]) : []))
    .filter(({ kind }) => kind === 'price').length;

test('sixty past prices of one tab that are requested again after 20 s all have a reply', async () => {
  expect(pricesIn(await askAll())).toBe(60);
  vi.setSystemTime(start + 20_000);
  expect(pricesIn(await askAll())).toBe(60);
});

test('new ones are limited: a page can cause a bounded number of requests', async () => {
  let requests = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    requests += 1;
    return answerProviders(address);
  });
  for (let hour = 1; hour <= 200; hour += 1) {
    const request = { coin: 'bitcoin', at: start - (1_000 + hour) * 3_600_000, precision: 'time' };
    await extension.send('prices.at', { requests: [request] }, page);
  }
  expect(requests).toBeGreaterThan(10);
  expect(requests).toBeLessThanOrEqual(80);
});
