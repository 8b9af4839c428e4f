import { describe, expect, it } from 'vitest';
import { emptyMemory } from '../../../../../utils/domain/recognition/page-memory.ts';
import { recognise } from '../../../../../utils/domain/recognition/recognise.ts';
import { lexicon, mentionsIn, plainPage } from './mentions-in.ts';

/** More words than a short page has, none of them about coins. */
const long = Array.from({ length: 4 }, () => plainPage).join(' ¶ ');

describe('a page of many words', () => {
  it.each([
    ['a symbol with other meanings, beside a price', 'SOL rose to $142 and NEAR fell to $3.'],
    ['a name and its symbol, both with other meanings', 'Celestia (TIA) rose by 5%.'],
    ['a symbol with other meanings and a word that others use too', 'The LINK token is on an exchange.'],
    ['a small coin’s name', 'Electroneum rose by 5%.'],
  ])('has no mention by %s', (_what, text) => {
    expect(mentionsIn(`${long} ¶ ${text}`, { sensitivity: 'eager' })).toBe('');
  });

  it.each([
    ['a clear name', 'SOL rose to $142, Bitcoin fell.', 'SOL=solana Bitcoin=bitcoin'],
    ['a word that only texts about crypto use', 'SOL rose to $142 on Binance.', 'SOL=solana'],
    ['a cashtag', '$SOL rose to $142.', '$SOL=solana'],
    ['a ticker', 'SOL.X rose to $142.', 'SOL.X=solana'],
    ['a pair with a stablecoin', 'SOLUSDT rose to 142.', 'SOLUSDT=solana'],
  ])('has mentions with %s', (_what, text, expected) => {
    expect(mentionsIn(`${long} ¶ ${text}`)).toBe(expected);
  });
});

describe('a page that is read in parts', () => {
  const read = (parts: readonly string[]): number[] => {
    const memory = emptyMemory();
    return parts.map((part) => recognise([part], lexicon, { memory, sensitivity: 'eager' }).length);
  };

  it('has mentions from the first part with a clear word on', () => {
    const doubtful = `${long} SOL rose to $142.`;
    expect(read([doubtful, 'Bitcoin fell.', doubtful])).toEqual([0, 1, 1]);
  });

  it('is no longer short when its parts together have many words', () => {
    expect(read(['SOL validators are expensive to run'])).toEqual([1]);
    expect(read([long, 'SOL validators are expensive to run'])).toEqual([0, 0]);
  });
});
