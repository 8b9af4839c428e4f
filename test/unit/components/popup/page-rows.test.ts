import { beforeAll, describe, expect, test } from 'vitest';
import {
  coinsBelow,
  nextSorting,
  type PageRow,
  pageRows,
  rowsShown,
  type SortKey,
  sortRows,
} from '../../../../components/popup/page-rows.ts';
import type { ComparedCoin } from '../../../../components/hooks/use-comparison.ts';
import type { PastPrice } from '../../../../utils/domain/quote/past-price.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aProblem, aQuote, now } from '../builders.ts';

beforeAll(readCatalogMessages);

const published = { at: now - 3_600_000, precision: 'time', zone: 'known' } as const;
const past = (price: number, currency = 'usd'): PastPrice => ({
  kind: 'price',
  price,
  currency,
  at: published.at,
  source: 'defillama',
});
const compared = (coin: string, changes: Partial<ComparedCoin> = {}): ComparedCoin => ({
  coin,
  mentions: 1,
  published,
  figure: null,
  past: null,
  inFigureUnit: null,
  changeStart: null,
  ...changes,
});
const names = (id: string) => ({ id, name: id.toUpperCase(), symbol: id.slice(0, 3) });
const figures = {
  quotes: {
    requested: new Set(['bitcoin', 'ethereum', 'solana']),
    reply: {
      quotes: {
        bitcoin: aQuote({ price: 110, change24h: 1 }),
        ethereum: aQuote({ coin: 'ethereum', price: 90, change24h: -5 }),
      },
      problem: null,
      nextAt: now,
    },
  },
  live: new Map(),
  now,
  locale: 'en-US',
};
const coins = [
  { coin: 'bitcoin', mentions: 3 },
  { coin: 'ethereum', mentions: 2 },
  { coin: 'solana', mentions: 1 },
];

describe('pageRows', () => {
  test('has the change since publication, and no change where one of the prices is missing', () => {
    const rows = pageRows(
      coins,
      [compared('bitcoin', { past: past(100) }), compared('ethereum'), compared('solana', { past: past(9) })],
      figures,
      names,
    );
    expect(rows.map(({ since }) => since && Math.round(since))).toEqual([10, null, null]);
    expect(rows.map(({ coin }) => coin.name)).toEqual(['BITCOIN', 'ETHEREUM', 'SOLANA']);
  });

  test('has no price of another unit, and says why', () => {
    const [row] = pageRows(coins, [compared('bitcoin', { past: past(90, 'eur') })], figures, names);
    expect(row).toMatchObject({ priceThen: null, since: null, missing: expect.stringContaining('USD') });
  });

  test('is without comparison while the page is being read', () => {
    expect(pageRows(coins, null, figures, names)[0]).toMatchObject({
      compared: null,
      since: null,
      priceThen: null,
    });
  });

  test('compares the figure of the article with the market', () => {
    const figure = {
      price: 100.5,
      currency: 'usd',
      kind: 'stated',
      doubts: [],
      reasons: [],
      words: '',
    } as const;
    const [row] = pageRows(coins, [compared('bitcoin', { figure, past: past(100) })], figures, names);
    expect(row!.verdict).toEqual({ kind: 'matches', market: { low: 100, high: 100 }, currency: 'usd' });
  });

  test('has the reason of a failed price', () => {
    const failed = { kind: 'failed', problem: aProblem('server') } as const;
    const [row] = pageRows(coins, [compared('bitcoin', { past: failed })], figures, names);
    expect(row).toMatchObject({ priceThen: null, missing: 'Past price not available now' });
  });
});

describe('sorting', () => {
  const rows = pageRows(
    coins,
    [compared('bitcoin', { past: past(100) }), compared('ethereum', { past: past(80) })],
    figures,
    names,
  );
  const order = (by: SortKey, isAscending: boolean): string[] =>
    sortRows(rows, { by, isAscending }).map(({ coin }) => coin.id);

  test.each<[SortKey, boolean, string[]]>([
    ['mentions', false, ['bitcoin', 'ethereum', 'solana']],
    ['mentions', true, ['solana', 'ethereum', 'bitcoin']],
    ['change', false, ['bitcoin', 'ethereum', 'solana']],
    ['change', true, ['ethereum', 'bitcoin', 'solana']],
    ['since', false, ['ethereum', 'bitcoin', 'solana']],
    ['since', true, ['bitcoin', 'ethereum', 'solana']],
  ])('by %s, ascending: %s; without a figure last', (by, isAscending, expected) => {
    expect(order(by, isAscending)).toEqual(expected);
  });

  test('a second click on a column reverses it; another column begins with the largest', () => {
    const first = nextSorting({ by: 'mentions', isAscending: false }, 'since');
    expect(first).toEqual({ by: 'since', isAscending: false });
    expect(nextSorting(first, 'since')).toEqual({ by: 'since', isAscending: true });
    expect(nextSorting({ by: 'since', isAscending: true }, 'change')).toEqual({
      by: 'change',
      isAscending: false,
    });
  });
});

test.each<[rows: number, isAll: boolean, shown: number]>([
  [3, false, 3],
  [12, false, 12],
  [14, false, 14],
  [15, false, 12],
  [60, false, 12],
  [60, true, 60],
])('of %i rows (all: %s) %i are shown', (count, isAll, shown) => {
  const rows = Array.from({ length: count }, (_, index) => ({ index }) as unknown as PageRow);
  expect(rowsShown(rows, isAll)).toHaveLength(shown);
});

test('the watchlist does not repeat the coins above it', () => {
  expect(coinsBelow(['bitcoin', 'ethereum', 'monero'], ['ethereum', 'pepe'])).toEqual(['bitcoin', 'monero']);
});
