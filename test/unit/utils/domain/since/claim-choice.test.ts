import { describe, expect, test } from 'vitest';
import { figureOfClaim, type PageClaim } from '../../../../../utils/domain/since/article-figure.ts';
import { claimsOfMentions, TableClaims } from '../../../../../utils/domain/since/claim-choice.ts';

const coins = ['bitcoin', 'ethereum', 'bitcoin', 'ripple'].map((coin, index) => ({
  start: index * 10,
  end: index * 10 + 3,
  coin,
}));
const claims: readonly PageClaim[] = [
  { mention: 0, kind: 'target', value: 10, currency: 'usd' },
  { mention: 0, kind: 'price', value: 20, currency: 'usd' },
  { mention: 1, kind: 'target', value: 30, currency: 'eur' },
];

describe('the claim to show with a mention', () => {
  test.each<[number, unknown]>([
    [0, { price: 20, currency: 'usd', kind: 'stated' }],
    [1, { price: 30, currency: 'eur', kind: 'target' }],
    [2, { price: 20, currency: 'usd', kind: 'stated' }],
    [3, null],
  ])('mention %d', (mention, figure) => {
    const claim = claimsOfMentions(claims, coins)(mention);
    expect(claim && figureOfClaim(claim)).toEqual(figure);
  });
});

describe('the claim to show in the table', () => {
  test('is the first price of a coin, else its first target', () => {
    const table = new TableClaims<PageClaim>();
    const [firstTarget, price, otherTarget] = claims;
    table.add('bitcoin', firstTarget!);
    expect(table.isSettled('bitcoin')).toBe(false);
    table.add('bitcoin', price!);
    table.add('bitcoin', { ...price!, value: 21 });
    table.add('ethereum', otherTarget!);
    table.add('ripple', null);
    expect([...table.best]).toEqual([
      ['bitcoin', price],
      ['ethereum', otherTarget],
    ]);
    expect(table.isSettled('bitcoin')).toBe(true);
    expect(table.isSettled('ethereum')).toBe(false);
  });
});
