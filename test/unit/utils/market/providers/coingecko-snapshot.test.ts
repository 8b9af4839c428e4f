import { afterEach, describe, expect, test, vi } from 'vitest';
import { coingecko } from '../../../../../utils/market/providers/coingecko.ts';
import { addressOf, answer, now } from '../answering.ts';

const provider = coingecko(null);
const row = {
  id: 'bitcoin',
  current_price: 70_652.6,
  price_change_percentage_24h: 10.66,
  price_change_percentage_24h_in_currency: 10.6612,
  price_change_percentage_7d_in_currency: -3,
  sparkline_in_7d: { price: [72_000.5, 71_000, 70_652.6] },
};
const line = {
  coin: 'bitcoin',
  prices: [72_000.5, 71_000, 70_652.6],
  price: 70_652.6,
  change24h: 10.6612,
  change7d: -3,
  hasGaps: false,
};
const snapshot = (page = 1, currency = 'usd') => provider.snapshot!({ page, currency, now });

afterEach(() => vi.unstubAllGlobals());

test.each([1, 3])('page %i of the list with prices of seven days', async (page) => {
  const fetched = answer([row]);
  expect(await snapshot(page)).toEqual({ ok: true, value: { coins: ['bitcoin'], lines: [line] } });
  expect(addressOf(fetched).href).toBe(
    `https://api.coingecko.com/api/v3/coins/markets?vs_currency=usd&per_page=250&price_change_percentage=24h%2C7d&order=market_cap_desc&page=${page}&sparkline=true`,
  );
});

test('a further page without them', async () => {
  const fetched = answer([{ ...row, last_updated: '2026-02-07T05:59:30.000Z' }]);
  const found = await provider.listPage!({ page: 2, currency: 'eur', now });
  expect(found).toMatchObject({ ok: true, value: { page: ['bitcoin'], quotes: [{ price: 70_652.6 }] } });
  expect(addressOf(fetched).search).toBe(
    '?vs_currency=eur&per_page=250&price_change_percentage=24h&order=market_cap_desc&page=2',
  );
});

describe('rows', () => {
  test.each<[string, object, object]>([
    [
      'invalid points are dropped and leave gaps',
      { sparkline_in_7d: { price: [1, null, -2, 'x', 3] } },
      { prices: [1, 3], hasGaps: true },
    ],
    ['the plain change in dollars', { price_change_percentage_24h_in_currency: null }, { change24h: 10.66 }],
    [
      'an implausible change is unknown',
      { price_change_percentage_7d_in_currency: -120 },
      { change7d: null },
    ],
  ])('%s', async (_name, change, expected) => {
    answer([{ ...row, ...change }]);
    expect(await snapshot()).toMatchObject({ ok: true, value: { lines: [{ ...line, ...expected }] } });
  });

  test.each<[string, object]>([
    ['without prices', { sparkline_in_7d: null }],
    ['with one price', { sparkline_in_7d: { price: [7] } }],
    ['with too many', { sparkline_in_7d: { price: Array.from({ length: 401 }, () => 7) } }],
    ['without a price now', { current_price: null }],
  ])('one %s is dropped, and still a coin of the page', async (_name, change) => {
    answer([row, { ...row, id: 'odd', ...change }]);
    expect(await snapshot()).toEqual({ ok: true, value: { coins: ['bitcoin', 'odd'], lines: [line] } });
  });
});

test.each<[string, unknown]>([
  ['no list', { error: 'x' }],
  ['no rows', []],
  ['no row with prices', [{ ...row, sparkline_in_7d: undefined }]],
  ['too many rows', Array.from({ length: 501 }, () => row)],
])('%s is a failure', async (_name, body) => {
  answer(body);
  expect(await snapshot()).toMatchObject({ ok: false, code: 'bad-answer' });
});
