import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { basketMoment, basketsOf } from '../../../../../utils/domain/quote/basket.ts';
import { propertyRuns } from '../../../../support/property-runs.ts';

/** Short ids of few letters, so that many are a part of another. */
const ids = fc.array(fc.stringMatching(/^[ab-]{1,5}$/), { maxLength: 150 });

describe('baskets', () => {
  test('have each coin once, none with an id that is a part of another one, and are sorted', () => {
    fc.assert(
      fc.property(ids, (list) => {
        const baskets = basketsOf(list);
        expect(baskets.flat().toSorted()).toEqual([...new Set(list)].toSorted());
        for (const basket of baskets) {
          expect(basket).toEqual(basket.toSorted());
          for (const one of basket)
            expect(basket.filter((other) => other !== one && other.includes(one))).toEqual([]);
        }
      }),
      propertyRuns(),
    );
  });

  test('are the same for the same list, and coins at its end do not move those before them', () => {
    fc.assert(
      fc.property(ids, ids, (list, more) => {
        const [before, after] = [basketsOf(list), basketsOf([...list, ...more])];
        expect(basketsOf([...list])).toEqual(before);
        for (const [index, basket] of before.entries())
          expect(after[index]).toEqual(expect.arrayContaining([...basket]));
      }),
      propertyRuns(),
    );
  });

  test('have at most 100 coins and an address of less than 4.5 kB', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z0-9-]{1,80}$/), { maxLength: 400 }), (list) => {
        for (const basket of basketsOf(list)) {
          expect(basket.length).toBeLessThanOrEqual(100);
          expect(basket.map((coin) => `coingecko:${coin}`).join().length).toBeLessThan(4_500);
        }
      }),
      propertyRuns(20),
    );
  });

  test('of the 250 largest coins of the catalog: nearly all of the first hundred are in the first', () => {
    const largest = coins.slice(0, 250).map(({ id }) => id);
    const [first, ...others] = basketsOf(largest);
    expect(first).toHaveLength(100);
    expect(first).toContain('bitcoin');
    expect(first).not.toContain('bitcoin-cash');
    expect(others.length).toBeLessThanOrEqual(4);
  });
});

describe('the moment of a basket', () => {
  const at = Date.UTC(2026, 1, 7, 11, 0);
  const minute = 60_000;

  test.each([
    [at, at],
    [at + 4 * minute + 59_000, at],
    [at + 5 * minute, at + 10 * minute],
    [at - 4 * minute, at],
  ])('is the nearest ten minutes', (moment, rounded) => {
    expect(basketMoment(moment, at + 60 * minute)).toBe(rounded);
  });

  test('is not in the future', () => {
    expect(basketMoment(at + 8 * minute, at + 9 * minute)).toBe(at);
    expect(basketMoment(at + 8 * minute, at + 10 * minute)).toBe(at + 10 * minute);
  });
});
