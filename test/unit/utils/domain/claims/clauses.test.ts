import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../../../utils/domain/claims/clauses.ts';
import { coinGroups } from '../../../../../utils/domain/claims/coin-groups.ts';
import { findMoney } from '../../../../../utils/domain/claims/find-money.ts';
import { tokenize, type TokenizedSentence } from '../../../../../utils/domain/claims/tokens.ts';
import { readRow } from './claim-row.ts';

function tokenized(sentence: string): TokenizedSentence {
  const { text, mentions } = readRow([sentence]);
  const coins = coinGroups(
    text,
    mentions.map((mention, index) => ({ ...mention, index })),
  );
  const spans = [
    ...coins.map((coin) => ({ ...coin, as: 'coin' as const, coin })),
    ...findMoney(text).map((money) => ({ start: money.start, end: money.end, as: 'figure' as const, money })),
  ].toSorted((a, b) => a.start - b.start);
  return tokenize(text, spans, null);
}

/** Each clause as its link, whether something is supposed in it, and its words. */
function clauses(sentence: string): string[] {
  const { text, tokens, shape } = tokenized(sentence);
  const wordAt = (token: number): string => text.slice(tokens[token]?.start, tokens[token]?.end);
  return clausesOf(shape, wordAt).map(({ from, to, link, isSupposed }) => {
    const words = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
    return `${link}${isSupposed ? ' supposed' : ''}: ${words}`;
  });
}

describe('the clauses of a sentence', () => {
  it.each<[string, string[]]>([
    ['{Bitcoin} trades at $61,200.', ['main: Bitcoin trades at $61,200']],
    [
      '{Bitcoin} fell to $61,200 and now trades at $61,900.',
      ['main: Bitcoin fell to $61,200', 'and: and now trades at $61,900'],
    ],
    [
      '{Ether}, which trails {Bitcoin} in size, dropped to $2,410.',
      ['main: Ether,', 'relative: which trails Bitcoin in size', 'main: , dropped to $2,410'],
    ],
    [
      '{Bitcoin} could rally, reaching $100,000.',
      ['main supposed: Bitcoin could rally', 'participle supposed: , reaching $100,000'],
    ],
    [
      'If {Bitcoin} holds $60,000, it may rise.',
      ['main supposed: If Bitcoin holds $60,000', 'main supposed: , it may rise'],
    ],
    [
      '{Bitcoin} trades at $61,200, but it could fall.',
      ['main: Bitcoin trades at $61,200,', 'main supposed: but it could fall'],
    ],
    [
      '{Bitcoin} gained after falling to $98,200.',
      ['main: Bitcoin gained', 'after: after falling to $98,200'],
    ],
    [
      '{Bitcoin} and {Ether} rose to $61,200 and $2,410.',
      ['main: Bitcoin and Ether rose to $61,200 and $2,410'],
    ],
  ])('%s', (sentence, expected) => {
    expect(clauses(sentence)).toEqual(expected);
  });
});

describe('the tokens of a sentence', () => {
  it('join the words of a phrase, and keep mentions and figures whole', () => {
    const { text, tokens } = tokenized('At press time, {Bitcoin}’s all-time-high changes hands at $61,200.');
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual([
      'At press time',
      ',',
      'Bitcoin',
      '’s',
      'all-time-high',
      'changes hands',
      'at',
      '$61,200',
    ]);
  });

  it('give the inflected forms of a verb the class of its base', () => {
    const shapes = ['trade', 'trades', 'traded', 'trading'].map(
      (verb) => tokenized(`It ${verb} at $5`).shape,
    );
    expect(new Set(shapes).size).toBe(1);
    const nouns = ['zone', 'zones'].map((noun) => tokenized(`The ${noun} at $5`).shape);
    expect(new Set(nouns).size).toBe(1);
    expect(tokenized('The zoned at $5').shape).not.toBe(nouns[0]);
  });
});
