import { describe, expect, test } from 'vitest';
import { quoteState } from '../../../components/shared/quote-state.ts';
import { aProblem, aQuote, now } from './builders.ts';

const quote = aQuote({ coin: 'bitcoin' });
const problem = aProblem('server');
const reply = { quotes: { bitcoin: quote }, problem: null, nextAt: now };

describe('quoteState', () => {
  test('without an answer it loads', () => {
    expect(quoteState('bitcoin', null)).toEqual({ kind: 'loading' });
  });

  test('a quote is shown, with the problem that keeps a newer one away', () => {
    expect(quoteState('bitcoin', reply)).toEqual({ kind: 'ready', quote, problem: null });
    expect(quoteState('bitcoin', { ...reply, problem })).toEqual({ kind: 'ready', quote, problem });
  });

  test('without a quote it is missing, or failed where something failed', () => {
    expect(quoteState('solana', reply)).toEqual({ kind: 'missing' });
    expect(quoteState('solana', { ...reply, problem })).toEqual({ kind: 'failed', problem });
  });

  test('a coin is never mistaken for a property that every object has', () => {
    expect(quoteState('constructor', reply)).toEqual({ kind: 'missing' });
  });
});
