import { expect, test } from 'vitest';
import type { PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import { sharedRequests } from '../../../../../utils/domain/since/shared-requests.ts';

const now = Date.UTC(2026, 1, 7, 11);
const at = (hours: number, coin = 'bitcoin'): PastPriceRequest => ({
  coin,
  at: now - hours * 3_600_000,
  precision: 'time',
});

test('all coins of an article share its moment, and none of them is named', () => {
  const requests = Array.from({ length: 60 }, (_, index) => at(26, `coin-${index}`));
  const sent = sharedRequests(requests, now);
  expect(sent).toHaveLength(60);
  expect(sent.every(({ sharedOnly }) => sharedOnly)).toBe(true);
});

test('of a page with many moments those of the first four are requested', () => {
  const requests = Array.from({ length: 30 }, (_, index) => at(2 + index));
  expect(sharedRequests(requests, now).map((each) => each.at)).toEqual(
    requests.slice(0, 4).map((each) => each.at),
  );
});

test('a moment that was requested already is not left out behind others', () => {
  const sent = sharedRequests([at(2), at(3), at(4), at(5), at(6), at(2, 'solana')], now);
  expect(sent.map(({ coin }) => coin)).toEqual(['bitcoin', 'bitcoin', 'bitcoin', 'bitcoin', 'solana']);
});
