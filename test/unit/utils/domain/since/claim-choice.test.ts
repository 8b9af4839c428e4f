import { describe, expect, test } from 'vitest';
import type { Claim } from '../../../../../utils/domain/claims/claim.ts';
import { claimsOfMentions, TableClaims } from '../../../../../utils/domain/since/claim-choice.ts';

const coins = ['bitcoin', 'ethereum', 'bitcoin', 'ripple'].map((coin, index) => ({
  start: index * 10,
  end: index * 10 + 3,
  coin,
}));
const claims: readonly Pick<Claim, 'mention' | 'kind'>[] = [
  { mention: 0, kind: 'target' },
  { mention: 0, kind: 'price' },
  { mention: 1, kind: 'target' },
];

describe('the claim to show with a mention', () => {
  test.each<[number, number | null]>([
    [0, 1],
    [1, 2],
    [2, 1],
    [3, null],
  ])('of mention %d is claim %s', (mention, claim) => {
    expect(claimsOfMentions(claims, coins)(mention)).toBe(claim === null ? null : claims[claim]);
  });

  test('is a price before a range, a range before a target, and any of them before a change', () => {
    const ofKind = (kind: Claim['kind']) => ({ mention: 0, kind });
    const choose = (...kinds: Claim['kind'][]) => claimsOfMentions(kinds.map(ofKind), coins)(0)?.kind;
    expect(choose('target', 'range')).toBe('range');
    expect(choose('range', 'price', 'target')).toBe('price');
    expect(choose('range', 'target')).toBe('range');
    expect(choose('change', 'target')).toBe('target');
    expect(choose('change')).toBe('change');
  });
});

test('a price elsewhere in the paragraph is shown before the change beside the mention', () => {
  const price = { mention: 2, kind: 'price' } as const;
  expect(claimsOfMentions([{ mention: 0, kind: 'change' }, price], coins)(0)).toBe(price);
});

describe('the claim to show in the table', () => {
  test('is the first price of a coin, else its first target', () => {
    const table = new TableClaims<Pick<Claim, 'mention' | 'kind'>>();
    const [firstTarget, price, otherTarget] = claims;
    table.add('bitcoin', firstTarget!);
    expect(table.isSettled('bitcoin')).toBe(false);
    table.add('bitcoin', price!);
    table.add('bitcoin', { ...price! });
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
