import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../utils/domain/claims/claim.ts';
import { verdict } from '../../../utils/domain/claims/verdict.ts';

const price: Claim = { mention: 0, kind: 'price', value: 70_652.6, currency: 'usd', start: 0, end: 10 };
const target: Claim = { ...price, kind: 'target', value: 10_000 };

describe('verdict', () => {
  it.each([
    ['the same', 70_652.6, 'matches'],
    ['3 % below', 70_652.6 / 1.0299, 'matches'],
    ['3 % above', 70_652.6 / 0.9701, 'matches'],
    ['more than 3 % below', 70_652.6 / 1.031, 'does-not-match'],
    ['more than 3 % above', 70_652.6 / 0.969, 'does-not-match'],
    ['another coin altogether', 2070, 'does-not-match'],
  ])('holds a price against the market then: %s', (_, then, kind) => {
    expect(verdict(price, then, 1)?.kind).toBe(kind);
  });

  it('tells how far a stated price is off', () => {
    expect(verdict(price, 64_229.636, null)).toMatchObject({
      kind: 'does-not-match',
      off: expect.closeTo(10, 5),
    });
  });

  it('gives a target its distance from the price now', () => {
    expect(verdict(target, 70_000, 71_428.57)).toMatchObject({
      kind: 'target',
      distance: expect.closeTo(-86, 3),
    });
  });

  it.each([
    [price, null, 70_000],
    [target, 70_000, null],
    [price, 0, 70_000],
    [price, Number.NaN, 70_000],
  ])('has none without the market’s price', (claim, then, now) => {
    expect(verdict(claim, then, now)).toBeNull();
  });
});
