import { expect, test } from 'vitest';
import type { PastPriceRequest } from '../../../../../utils/domain/quote/past-price.ts';
import { pastPrices } from '../../../../../utils/market/history/past-prices.ts';
import { failing } from '../fake-provider.ts';
import { HistoryWorld } from './history-world.ts';

const at = 1_699_900_000_000;
const request: PastPriceRequest = { coin: 'bitcoin', at, precision: 'time' };

test('past prices come in order, in the currency that was requested or else the reader’s own', async () => {
  const world = new HistoryWorld();
  world.gecko.failure = failing('server');
  const calls: unknown[] = [];
  const prices = await pastPrices(
    [request, { ...request, currency: 'usd' }, { ...request, currency: 'gbp' }],
    {
      source: world.worker(),
      rates: {
        on: async (currency, moment) => {
          calls.push([currency, moment <= at]);
          return currency === 'eur' ? { perDollar: 0.5, at, rates: 'frankfurter' } : null;
        },
      },
      currency: 'eur',
      now: world.now,
    },
  );
  const [euro, dollar, pound] = prices.map((price) => (price.kind === 'price' ? price : null));
  expect(euro).toMatchObject({ currency: 'eur', converted: { from: 'usdt', rates: 'frankfurter' } });
  expect(euro!.price).toBe(dollar!.price / 2);
  expect(dollar!.currency).toBe('usdt');
  // Without a rate of that day a price stays in its own unit.
  expect(pound).toEqual(dollar);
  expect(calls).toEqual([
    ['eur', true],
    ['gbp', true],
  ]);
});
