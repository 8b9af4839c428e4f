import { beforeAll, expect, test } from 'vitest';
import type { PageRow } from '../../../../components/popup/page-rows.ts';
import { rowsAsCsv, rowsAsText } from '../../../../components/popup/rows-as-text.ts';
import { readCsv } from '../../../../utils/domain/settings/csv.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aQuote, now } from '../builders.ts';

beforeAll(readCatalogMessages);

const shown = { ...aQuote(), live: false };
const full: PageRow = {
  coin: { id: 'bitcoin', name: 'Bitcoin', symbol: 'BTC' },
  mentions: 5,
  state: { kind: 'ready', quote: aQuote(), shown, apart: null, problem: null },
  shown,
  compared: {
    coin: 'bitcoin',
    mentions: 5,
    published: { at: now - 7_200_000, precision: 'time', zone: 'known' },
    figure: { price: 70_000, currency: 'usd', kind: 'stated', doubts: [], reasons: [], words: '' },
    past: null,
    inFigureUnit: null,
    changeStart: null,
  },
  priceThen: {
    kind: 'price',
    price: 69_000,
    currency: 'usd',
    at: now - 7_200_000,
    source: 'defillama',
    about: true,
  },
  missing: null,
  since: 2.395,
  verdict: { kind: 'matches', market: { low: 69_000, high: 69_000 }, currency: 'usd' },
};
const bare: PageRow = {
  coin: { id: 'odd', name: 'Odd, "quoted"', symbol: '' },
  mentions: 1,
  state: { kind: 'missing' },
  shown: null,
  compared: null,
  priceThen: null,
  missing: null,
  since: null,
  verdict: null,
};

test('a row as text has what the table shows', () => {
  expect(rowsAsText([full, bare], 'en-US')).toBe(
    'Bitcoin (BTC) · $70,652.60 · +10.66% in 24h · +2.4% since the article · 5 mentions · ' +
      'Article: $70,000.00 · matches the market then ($69,000.00)\n' +
      'Odd, "quoted" · – · – in 24h · 1 mention\n',
  );
});

test('a row as CSV has plain numbers, a moment in UTC and one cell for each column', () => {
  const [head, first, second] = readCsv(rowsAsCsv([full, bare]), 10);
  const cells = (row: readonly string[] | undefined) =>
    Object.fromEntries(head!.map((name, index) => [name, row![index]]));
  expect(new Set([head, first, second].map((row) => row!.length)).size).toBe(1);
  expect(cells(first)).toEqual({
    id: 'bitcoin',
    symbol: 'BTC',
    name: 'Bitcoin',
    mentions: '5',
    price: '70652.6',
    currency: 'usd',
    change_24h_percent: '10.66',
    published: '2026-02-07T09:00:00.000Z',
    price_then: '69000',
    price_then_about: 'true',
    change_since_percent: '2.395',
    stated_price: '70000',
    stated_currency: 'usd',
    stated_kind: 'stated',
    verdict: 'matches',
  });
  expect(cells(second)).toMatchObject({ name: 'Odd, "quoted"', price: '', published: '', verdict: '' });
});
