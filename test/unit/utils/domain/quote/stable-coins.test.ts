import { expect, test } from 'vitest';
import type { CatalogCoin } from '../../../../../utils/domain/coin/coin.ts';
import rows from '../../../../../utils/domain/coin/coins.json' with { type: 'json' };
import { stableCoins } from '../../../../../utils/domain/quote/stable-coins.ts';
import { listings } from '../../market/listings-file.ts';

test('the list has the stable coins of the catalog that have a stream, and no other', async () => {
  const all = await listings();
  const hasStream = (id: string): boolean => {
    const { binance, coinbase } = all.get(id) ?? {};
    return (binance ?? coinbase) !== undefined;
  };
  const stable = (rows as CatalogCoin[]).filter(({ tags = [] }) => tags.includes('stable'));
  expect([...stableCoins].toSorted()).toEqual(
    stable
      .map(({ id }) => id)
      .filter(hasStream)
      .toSorted(),
  );
});
