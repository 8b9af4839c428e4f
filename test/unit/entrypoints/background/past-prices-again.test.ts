import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { answerProviders, FakeExtension, fromPage } from './fake-extension.ts';

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
const answered = (answers: readonly unknown[]): number =>
  answers.filter((answer) => (answer as { readonly ok: boolean } | undefined)?.ok).length;

test('sixty past prices of one tab that are requested again after 20 s all have a reply', async () => {
  expect(answered(await askAll())).toBe(20);
  vi.setSystemTime(start + 20_000);
  expect(answered(await askAll())).toBe(20);
});
