import { expect, test } from 'vitest';
import lists from '../../../../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import { catalogRisks } from '../../../../../utils/domain/coin/catalog-risks.ts';
import { coins as catalog } from '../../../../../utils/domain/coin/catalog.ts';
import { SYMBOL } from '../../../../../utils/domain/coin/coin-table.ts';
import type { Coin } from '../../../../../utils/domain/coin/coin.ts';
import { CoinColumns, packCoins } from '../../../../../utils/domain/coin/packed-coins.ts';
import { packRisks, type RiskLists, unpackRisks } from '../../../../../utils/domain/coin/packed-risks.ts';
import type { PlaceOf, Risks } from '../../../../../utils/domain/coin/risk.ts';
import { coin } from '../../../scripts/catalog/catalog-of.ts';

/** What a list says of a word. */
function risksOf(risks: Risks, word: string): unknown {
  return [word, risks.symbolRisk(word), risks.nameRisk(word), risks.isStock(word)];
}

function placeIn(coins: readonly Coin[]): PlaceOf {
  return (word, spelling) =>
    coins.findIndex(({ symbol, name }) => (spelling === SYMBOL ? symbol : name) === word);
}

function packedAndUnpacked(risks: RiskLists, named: readonly Coin[], placeOf: PlaceOf): Risks {
  const packed = packRisks(risks, named);
  return unpackRisks(packed.risks, new CoinColumns(packCoins(named, packed.letters)), placeOf);
}

const wordsOf = (groups: RiskLists['symbols']): string[] => Object.values(groups).join().split(',');

test('the packed risks are those of the file', () => {
  const placeOf = placeIn(catalog);
  const risks = packedAndUnpacked(lists, catalog, placeOf);
  const plain = catalogRisks(placeOf);
  const listed = [...wordsOf(lists.symbols), ...wordsOf(lists.names), ...lists.stocks.split(',')];
  for (const word of new Set([...listed, ...catalog.map(({ name }) => name), '', ',', 'no such word']))
    expect(risksOf(risks, word)).toEqual(risksOf(plain, word));
});

test('they are at most a third as long', () => {
  const { risks, letters } = packRisks(lists, catalog);
  const { length } = JSON.stringify(risks) + letters;
  expect(length).toBeLessThan(JSON.stringify(lists).length / 3);
  expect(letters.length).toBe(catalog.length);
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
    coin(1, { symbol: 'BTC', name: 'Bitcoin' }),
    coin(2, { symbol: 'AI', name: 'Sleepless AI' }),
    coin(3, { symbol: 'AI', name: 'Ripple' }),
  ];
  const risks = packedAndUnpacked(few, named, placeIn(named));
  expect(risksOf(risks, 'BTC')).toEqual(['BTC', 'sure', 'low', false]);
  expect(risksOf(risks, 'AI')).toEqual(['AI', 'never', 'low', true]);
  expect(risksOf(risks, 'XYZ')).toEqual(['XYZ', 'never', 'low', false]);
  expect(risksOf(risks, 'F')).toEqual(['F', 'low', 'low', true]);
  expect(risksOf(risks, 'Ripple')).toEqual(['Ripple', 'low', 'company', false]);
  expect(risksOf(risks, 'Nobody Inc')).toEqual(['Nobody Inc', 'low', 'company', false]);
  expect(risksOf(risks, 'Sleepless AI')).toEqual(['Sleepless AI', 'low', 'low', false]);
});
