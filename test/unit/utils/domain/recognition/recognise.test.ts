import { describe, expect, it } from 'vitest';
import {
  isMarkedAt,
  sensitivities,
  type Sensitivity,
} from '../../../../../utils/domain/recognition/mention.ts';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise, recogniseInSlices } from '../../../../../utils/domain/recognition/recognise.ts';
import { cryptoPage, lexicon, mentionsOn } from './mentions-in.ts';

describe('sensitivity', () => {
  const text = 'Gala sold out; Render and ADA were quiet. The Graph of Flow rose.';
  const surfaces = (sensitivity: Sensitivity) =>
    mentionsOn(cryptoPage, text, { sensitivity }).split(' ').filter(Boolean);

  it('marks more the higher it is', () => {
    const [careful, balanced, eager] = [surfaces('careful'), surfaces('balanced'), surfaces('eager')];
    expect(balanced).toEqual(expect.arrayContaining(careful));
    expect(eager).toEqual(expect.arrayContaining(balanced));
    expect(eager.length).toBeGreaterThan(careful.length);
  });

  it('is balanced by default', () => {
    expect(mentionsOn(cryptoPage, text)).toBe(mentionsOn(cryptoPage, text, { sensitivity: 'balanced' }));
  });

  it.each(sensitivities)('each mention names the lowest sensitivity that marks it: %s', (sensitivity) => {
    const page = [cryptoPage, text];
    const eager = recognise(page, lexicon, { sensitivity: 'eager' });
    const marked = eager.filter((mention) => isMarkedAt(mention, sensitivity));
    expect(marked).toEqual(recognise(page, lexicon, { sensitivity }));
  });
});

describe('language', () => {
  it('does not join two German nouns to a longer name', () => {
    const text = 'Heute verlor der Avalanche Kurs an Wert.';
    expect(mentionsOn(cryptoPage, text, { language: 'de-AT' })).toBe('Avalanche=avalanche-2');
  });
});

describe('facts of a mention', () => {
  it('has reasons, the strongest first', () => {
    const [name, symbol] = recognise(['The coin Harmony (ONE) rose 4%, Bitcoin fell.'], lexicon);
    expect(name?.reasons[0]).toEqual({ code: 'defined' });
    expect(symbol?.coin).toBe('harmony');
    expect(symbol?.minSensitivity).toBe('careful');
  });
  it('has a runner-up where several coins share the symbol', () => {
    const [mention] = recognise(['$PRIME rose', 'crypto tokens'], lexicon).slice(-1);
    expect(mention).toMatchObject({ coin: 'hastra-prime', runnerUp: 'echelon-prime' });
  });
  it('has no runner-up where one coin has the symbol', () => {
    expect(recognise(['BTC'], lexicon)[0]).not.toHaveProperty('runnerUp');
  });
});

describe('a page that is read in parts', () => {
  it('scores a later paragraph by the evidence of earlier ones', () => {
    const memory = emptyMemory();
    expect(recognise(['ADA lost 4%.'], lexicon)).toEqual([]);
    recognise([cryptoPage], lexicon, { memory });
    expect(recognise(['ADA lost 4%.'], lexicon, { memory }).map(({ coin }) => coin)).toEqual(['cardano']);
  });
  it('remembers the definition of a symbol', () => {
    const memory = emptyMemory();
    recognise([cryptoPage, 'Lagrange (LA) is a new token.'], lexicon, { memory });
    expect(recognise(['Later LA fell.'], lexicon, { memory }).map(({ coin }) => coin)).toEqual(['lagrange']);
  });
  it('finds the same mentions in slices', () => {
    const paragraphs = Array.from({ length: 400 }, (_, at) => `${cryptoPage} ETH and SOL, ${at}.`);
    const slices = recogniseInSlices(paragraphs, lexicon);
    let pauses = 0;
    let step = slices.next();
    for (; !step.done; step = slices.next()) pauses += 1;
    expect(step.value).toEqual(recognise(paragraphs, lexicon));
    expect(pauses).toBeGreaterThan(10);
  });
});
