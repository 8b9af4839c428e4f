import { describe, expect, it } from 'vitest';
import { findMoney, type Money } from '../../../../../utils/domain/claims/find-money.ts';
import { type MoneyRow, raisedRows, rangeRows, scaleRows, unitRows } from './money-rows.ts';

describe('findMoney', () => {
  it.each([
    ['$70,652.60', 70652.6, 'usd'],
    ['US$70.6k', 70600, 'usd'],
    ['70.652,60 $', 70652.6, 'usd'],
    ['€61,000', 61000, 'eur'],
    ['€61.000', 61000, 'eur'],
    ['70,652.60 USD', 70652.6, 'usd'],
    ['USD 70,652', 70652, 'usd'],
    ['$70K', 70000, 'usd'],
    ['0.09863 dollars', 0.09863, 'usd'],
    ['$0.00000613', 0.00000613, 'usd'],
    ['$1.473', 1.473, 'usd'],
    ['₹58 lakh', 5_800_000, 'inr'],
    ['Rs. 58,00,000', 5_800_000, 'inr'],
    ['70 652,60 €', 70652.6, 'eur'],
    ['70\u202f652,60 €', 70652.6, 'eur'],
    ['CHF 54’200', 54200, 'chf'],
    ['R$ 370.250,00', 370250, 'brl'],
    ['70.652 US-Dollar', 70652, 'usd'],
    ['A$107,400', 107400, 'aud'],
    ['¥10.9 million', 10_900_000, 'jpy'],
    ['70,652 USDT', 70652, 'usdt'],
    ['9.1 cents', 0.091, 'usd'],
    ['61.000 Euro', 61000, 'eur'],
  ])('reads %s', (text, value, currency) => {
    expect(findMoney(`about ${text} or so`)).toEqual([
      expect.objectContaining({ value, currency, start: 6, end: 6 + text.length }),
    ]);
  });

  it.each(['70,652 coins', '24 hours', '10.66 %', 'in 2026', 'Q4', 'web3'])('leaves %s alone', (text) => {
    expect(findMoney(text)).toEqual([]);
  });

  it('knows millions of dollars for an amount', () => {
    expect(findMoney('$150 million')).toEqual([
      expect.objectContaining({ value: 150_000_000, isLarge: true }),
    ]);
  });
});

/** The amounts as the rows write them. */
function written(amounts: readonly Money[]): string[] {
  const texts = amounts.flatMap(({ value, currency, isLarge, rangeStart, rangeEnd }, index) => {
    const next = amounts[index + 1];
    if (rangeStart !== undefined) return [];
    const range = rangeEnd === undefined ? value : `${value}-${rangeEnd}`;
    if (rangeEnd !== undefined && (next?.value !== rangeEnd || next.rangeStart !== value))
      return ['a broken range'];
    return [`${range} ${currency}${isLarge || (rangeEnd !== undefined && next?.isLarge) ? ' large' : ''}`];
  });
  return texts.length > 0 ? texts : ['-'];
}

describe.each<readonly [string, readonly MoneyRow[]]>([
  ['units', unitRows],
  ['scales, and letters that are none', scaleRows],
  ['ranges', rangeRows],
  ['raised digits, powers and doubtful groups', raisedRows],
])('findMoney reads %s:', (_, rows) => {
  it.each(rows)('%s', (text, ...expected) => {
    expect(written(findMoney(text))).toEqual(expected);
  });

  it.each(rows)('%s, within a sentence', (text, ...expected) => {
    const amounts = findMoney(`, ${text}, `);
    expect(written(amounts)).toEqual(expected);
    for (const { start, end } of amounts) {
      expect(start).toBeGreaterThanOrEqual(2);
      expect(end).toBeLessThanOrEqual(text.length + 2);
    }
  });
});
