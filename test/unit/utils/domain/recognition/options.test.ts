import { describe, expect, it } from 'vitest';
import { coins } from '../../../../../utils/domain/coin/catalog.ts';
import { buildLexicon } from '../../../../../utils/domain/recognition/lexicon.ts';
import { emptyMemory } from '../../../../../utils/domain/recognition/memory.ts';
import { recognise, recogniseInSlices } from '../../../../../utils/domain/recognition/recognise.ts';
import { cryptoPage, lexicon, marks, marksOn } from './marks.ts';

describe('levels', () => {
  const text = 'Gala sold out; Render and ADA, Kava and Chia were quiet.';
  it('marks more from careful to eager', () => {
    const [careful, balanced, eager] = (['careful', 'balanced', 'eager'] as const).map(
      (level) => marksOn(cryptoPage, text, { level }).split(' ').filter(Boolean).length,
    );
    expect(careful).toBeLessThanOrEqual(balanced!);
    expect(balanced).toBeLessThanOrEqual(eager!);
    expect(careful).toBeLessThan(eager!);
  });
  it('is balanced where nothing is said', () => {
    expect(marksOn(cryptoPage, text)).toBe(marksOn(cryptoPage, text, { level: 'balanced' }));
  });
});

describe('muted words', () => {
  it.each([
    ['BTC and Bitcoin', ['btc'], 'Bitcoin=bitcoin'],
    ['$BTC and BTCUSDT', ['BTC'], ''],
    ['Bitcoin Cash and bitcoin', ['Bitcoin'], 'Bitcoin_Cash=bitcoin-cash'],
    ['Bitcoin Cash and bitcoin', [' bitcoin cash '], 'bitcoin=bitcoin'],
    ['BTC', [], 'BTC=bitcoin'],
  ])('%s without %j', (text, muted, expected) => {
    expect(marks(text, { muted })).toBe(expected);
  });
});

describe('the reader’s own words', () => {
  const aliases = [
    { word: 'orange coin', coin: 'bitcoin' },
    { word: 'corn', coin: 'bitcoin' },
    { word: 'SOL', coin: 'render-token' },
    { word: '  ', coin: 'bitcoin' },
    { word: 'nothing', coin: 'no-such-coin' },
  ];
  it.each([
    ['I hold corn.', 'corn=bitcoin'],
    ['The Orange Coin rose.', 'Orange_Coin=bitcoin'],
    ['popcorn and nothing', ''],
    ['my SOL', 'SOL=render-token'],
    ['Bitcoin', 'Bitcoin=bitcoin'],
  ])('%s', (text, expected) => {
    expect(marks(text, { aliases })).toBe(expected);
  });
  it('can be given when the lexicon is made', () => {
    const own = buildLexicon(coins, [{ word: 'corn', coin: 'bitcoin' }]);
    expect(recognise(['corn'], own).map(({ coin }) => coin)).toEqual(['bitcoin']);
  });
});

describe('language', () => {
  it('makes no longer name of two German nouns', () => {
    const text = 'Heute verlor der Avalanche Kurs an Wert.';
    expect(marksOn(cryptoPage, text, { language: 'de-AT' })).toBe('Avalanche=avalanche-2');
  });
});

describe('what a mention tells', () => {
  it('says why', () => {
    const [name, symbol] = recognise(['The coin Harmony (ONE) rose 4%, Bitcoin fell.'], lexicon);
    expect(name?.reasons[0]).toEqual({ code: 'defined' });
    expect(symbol?.coin).toBe('harmony');
    expect(symbol?.confidence).toBeGreaterThan(0.9);
  });
  it('names the coin that the reader might mean instead', () => {
    const [mention] = recognise(['$PRIME rose', 'crypto tokens'], lexicon).slice(-1);
    expect(mention).toMatchObject({ coin: 'hastra-prime', runnerUp: 'echelon-prime' });
  });
  it('has no runner-up where the symbol is one coin’s', () => {
    expect(recognise(['BTC'], lexicon)[0]).not.toHaveProperty('runnerUp');
  });
});

describe('a page that is read piece by piece', () => {
  it('judges a late paragraph by the earlier ones', () => {
    const memory = emptyMemory();
    expect(recognise(['ADA lost 4%.'], lexicon)).toEqual([]);
    recognise([cryptoPage], lexicon, { memory });
    expect(recognise(['ADA lost 4%.'], lexicon, { memory }).map(({ coin }) => coin)).toEqual(['cardano']);
  });
  it('remembers what a symbol stands for', () => {
    const memory = emptyMemory();
    recognise([cryptoPage, 'Lagrange (LA) is a new token.'], lexicon, { memory });
    expect(recognise(['Later LA fell.'], lexicon, { memory }).map(({ coin }) => coin)).toEqual(['lagrange']);
  });
  it('gives the same in slices', () => {
    const paragraphs = Array.from({ length: 400 }, (_, at) => `${cryptoPage} ETH and SOL, ${at}.`);
    const slices = recogniseInSlices(paragraphs, lexicon);
    let pauses = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) pauses += 1;
    expect(step.value).toEqual(recognise(paragraphs, lexicon));
    expect(pauses).toBeGreaterThan(10);
  });
});
