import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import type { Coin } from '../../../../../utils/domain/coin/coin.ts';
import { CoinSearch } from '../../../../../utils/page/card/coin-search.ts';

const listed: Coin = { id: 'ada-dog', symbol: 'ADA', name: 'Ada The Dog', rank: 100_000, from: 'list' };
const queries: string[] = [];
const errors: unknown[] = [];
let failure: Error | null = null;
let end: AbortController;
let search: CoinSearch;

beforeEach(() => {
  vi.useFakeTimers();
  queries.length = 0;
  errors.length = 0;
  failure = null;
  end = new AbortController();
  const ports = {
    report: (error: unknown) => void errors.push(error),
    findCoins: async (query: string) => {
      queries.push(query);
      if (failure) throw failure;
      return [listed];
    },
  };
  search = new CoinSearch({ catalog: () => coins, ports, changed: () => undefined }, 'cardano', end.signal);
});
afterEach(() => void vi.useRealTimers());

const found = (): string[] => search.found.coins.map(({ id }) => id);

test('coins of the catalog are found at once, the others after a pause in typing, with one request', async () => {
  search.find('a');
  search.find('ad');
  search.find('ada');
  expect(found()).not.toContain('cardano');
  expect(search.found.isLoading).toBe(true);
  await vi.advanceTimersByTimeAsync(200);
  expect(queries).toEqual(['ada']);
  expect(search.found).toMatchObject({ query: 'ada', isLoading: false });
  // The same symbol precedes names that begin like it.
  expect(found()[0]).toBe('ada-dog');
  expect(search.coinById('ada-dog')).toEqual(listed);
});

test('a reply to an earlier query is ignored', async () => {
  search.find('ada');
  vi.advanceTimersByTime(200);
  search.find('bitcoin c');
  await vi.advanceTimersByTimeAsync(0);
  expect(queries).toEqual(['ada']);
  expect(search.found).toMatchObject({ query: 'bitcoin c', isLoading: true });
  expect(found()).not.toContain('ada-dog');
});

test('a failed look-up is reported, and what the catalog has stays', async () => {
  failure = new Error('no background');
  search.find('bitcoin c');
  await vi.advanceTimersByTimeAsync(200);
  expect(errors).toEqual([failure]);
  expect(search.found.isLoading).toBe(false);
  expect(found()[0]).toBe('bitcoin-cash');
});

test('sends nothing for a single letter, nor after the card was removed', async () => {
  search.find('b');
  expect(search.found.isLoading).toBe(false);
  search.find('bitcoin');
  end.abort();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(queries).toEqual([]);
});
