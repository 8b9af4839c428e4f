import { describe, expect, it } from 'vitest';
import lists from '../../../../../utils/domain/coin/ambiguity.json' with { type: 'json' };
import { coinById, coins } from '../../../../../utils/domain/coin/catalog.ts';
import { descriptions, lowerCaseNames, pressNames } from '../../../../../utils/domain/coin/spellings.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { firstWordHash } from '../../../../../utils/domain/recognition/word-index.ts';
import { lexicon } from './mentions-in.ts';

const symbols = new Set(coins.flatMap(({ symbol, altSymbols = [] }) => [symbol, ...altSymbols]));

describe('the lexicon', () => {
  it('has one id and one rank for each coin, best rank first', () => {
    expect(new Set(coins.map(({ id }) => id)).size).toBe(coins.length);
    expect(coins.every(({ rank }, at) => at === 0 || rank > coins[at - 1]!.rank)).toBe(true);
  });

  it('finds every coin of the catalog by its cashtag, its name or a pair', () => {
    const lost = coins.filter(({ id, symbol, name }) => {
      const texts = [`$${symbol}`, `The cryptocurrency ${name} (${symbol}), a token`, `${symbol}/USDT`];
      return !texts.some((text) =>
        recognise([text, 'crypto blockchain'], lexicon, { sensitivity: 'eager' }).some(
          ({ coin, runnerUp }) => coin === id || runnerUp === id,
        ),
      );
    });
    // Numbers are not recognised, nor are names in Han characters that are everyday words.
    expect(lost.map(({ symbol }) => symbol).toSorted()).toEqual(['00', '4', '龙虾', '哈基米'].toSorted());
  });

  it('finds phrases by the hash of their first word', () => {
    const phrases = lexicon.find(firstWordHash('bitcoin'));
    expect(phrases.map(({ folded }) => folded)).toContain('bitcoin cash');
    expect(phrases.map(({ folded }) => folded.length)).toEqual(
      phrases.map(({ folded }) => folded.length).toSorted((one, other) => other - one),
    );
    expect(lexicon.find(firstWordHash('no-such-word'))).toEqual([]);
  });
});

describe('ambiguous words', () => {
  it.each([
    ['BTC', 'sure'],
    ['ETH', 'low'],
    ['SOL', 'medium'],
    ['ADA', 'high'],
    ['AI', 'never'],
  ])('%s is %s', (symbol, risk) => {
    expect(lexicon.risks.symbolRisk(symbol)).toBe(risk);
  });

  it.each([
    ['Bitcoin', 'sure'],
    ['Solana', 'low'],
    ['Polygon', 'medium'],
    ['Avalanche', 'high'],
    ['Ripple', 'company'],
    ['Near', 'never'],
    ['tether', 'medium'],
    ['Tether', 'low'],
  ])('%s is %s', (name, risk) => {
    expect(lexicon.risks.nameRisk(name)).toBe(risk);
  });

  it('lists only symbols and coins of the catalog', () => {
    expect(lists.stocks.split(',').filter((ticker) => !symbols.has(ticker))).toEqual([]);
    expect(Object.keys(pressNames).filter((id) => !coinById(id))).toEqual([]);
    const aliases = new Set(
      coins.flatMap(({ aliases: words = [] }) => words.map((word) => word.toLowerCase())),
    );
    const names = new Set(
      [...coins.map(({ name }) => name), ...Object.values(pressNames).flat()].map((name) =>
        name.toLowerCase(),
      ),
    );
    expect([...descriptions].filter((word) => !aliases.has(word) && !names.has(word))).toEqual([]);
    expect([...lowerCaseNames].filter((word) => !aliases.has(word) && !names.has(word))).toEqual([]);
  });
});
