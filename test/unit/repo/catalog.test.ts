import { describe, expect, it } from 'vitest';
import { coins } from '../../../utils/domain/coin/catalog.ts';
import type { CatalogCoin, CoinTag } from '../../../utils/domain/coin/coin.ts';
import rows from '../../../utils/domain/coin/coins.json' with { type: 'json' };
import listings from '../../../utils/market/listings.json' with { type: 'json' };

const ids = new Set(coins.map((coin) => coin.id));
const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('the catalog', () => {
  it('names each coin once, best rank first', () => {
    expect(coins.length).toBeGreaterThan(1000);
    expect(ids.size).toBe(coins.length);
    const ranks = coins.map((coin) => coin.rank);
    expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
    expect(ranks.filter((rank) => !Number.isInteger(rank) || rank < 1)).toEqual([]);
  });

  it('writes ids and symbols as exchanges do', () => {
    const symbols = coins.flatMap((coin) => [coin.symbol, ...(coin.altSymbols ?? [])]);
    expect(symbols.filter((symbol) => symbol === '' || symbol !== symbol.toUpperCase())).toEqual([]);
    expect([...ids].filter((id) => !/^[a-z0-9][a-z0-9_-]*$/.test(id))).toEqual([]);
  });

  it('has a clean name and clean aliases for each coin', () => {
    const names = coins.flatMap((coin) => [coin.name, ...(coin.aliases ?? [])]);
    expect(names.filter((name) => name === '' || name !== name.trim())).toEqual([]);
    for (const coin of coins) {
      expect(repeated([coin.name, ...(coin.aliases ?? [])]), coin.id).toEqual([]);
    }
  });

  it('uses only known tags', () => {
    const known: readonly CoinTag[] = ['stable', 'fund', 'gold', 'wrapped'];
    const listed: readonly CatalogCoin[] = rows as CatalogCoin[];
    expect(listed.flatMap((coin) => coin.tags ?? []).filter((tag) => !known.includes(tag))).toEqual([]);
  });

  it.each([
    ['BTC', 'bitcoin'],
    ['ETH', 'ethereum'],
    ['SOL', 'solana'],
    ['XRP', 'ripple'],
    ['DOGE', 'dogecoin'],
    ['BNB', 'binancecoin'],
  ])('%s is %s', (symbol, id) => {
    expect(coins.find((coin) => coin.symbol === symbol)?.id).toBe(id);
  });
});

describe('the listings', () => {
  it('belong to coins of the catalog', () => {
    expect(Object.keys(listings).filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(['paprika', 'binance', 'coinbase', 'kraken'] as const)('name each coin of %s once', (exchange) => {
    const names = Object.values(listings as Record<string, Partial<Record<typeof exchange, string>>>)
      .map((listing) => listing[exchange])
      .filter((name) => name !== undefined);
    expect(names.length).toBeGreaterThan(100);
    expect(repeated(names)).toEqual([]);
  });
});
