import { expect, test } from 'vitest';
import lists from '../../../../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import coins from '../../../../../utils/domain/coin/coins.json' with { type: 'json' };
import { packRisks, type RiskLists, unpackRisks } from '../../../../../utils/domain/coin/packed-risks.ts';

/** The words of each list, once and in order. */
function words({ symbols, names, stocks }: RiskLists): unknown {
  const sorted = (list: string): string[] => [...new Set(list.split(','))].filter(Boolean).toSorted();
  const all = (groups: Readonly<Record<string, string>>): unknown =>
    Object.fromEntries(
      Object.entries(groups)
        .map(([risk, list]) => [risk, sorted(list)] as const)
        .filter(([, list]) => list.length > 0),
    );
  return { symbols: all(symbols), names: all(names), stocks: sorted(stocks) };
}

test('the packed risks are those of the file', () => {
  expect(words(unpackRisks(packRisks(lists, coins), coins))).toEqual(words(lists));
});

test('they are at most a third as long', () => {
  const { length } = JSON.stringify(packRisks(lists, coins));
  expect(length).toBeLessThan(JSON.stringify(lists).length / 3);
  expect(length).toBeGreaterThan(coins.length);
});

test('a risk that is not known can’t be packed', () => {
  const unknown = { symbols: { odd: 'ABC' }, names: {}, stocks: '' };
  expect(() => packRisks(unknown, [])).toThrow("can't be packed");
});

test('words outside of the catalog are kept, and symbols of several coins', () => {
  const few = {
    symbols: { sure: 'BTC', never: 'AI,XYZ' },
    names: { company: 'Ripple,Nobody Inc' },
    stocks: 'AI,F',
  };
  const named = [
    { symbol: 'BTC', name: 'Bitcoin' },
    { symbol: 'AI', name: 'Sleepless AI' },
    { symbol: 'AI', name: 'Ripple' },
  ];
  expect(words(unpackRisks(packRisks(few, named), named))).toEqual(words(few));
});
