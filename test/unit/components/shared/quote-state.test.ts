import { describe, expect, test } from 'vitest';
import { quoteState, stateOfQuote } from '../../../../components/shared/quote-state.ts';
import { quoteOf, shownPrice } from '../../../../utils/domain/live/shown-price.ts';
import type { Tick } from '../../../../utils/domain/live/tick.ts';
import { aProblem, aQuote, now } from '../builders.ts';

const quote = aQuote({ coin: 'bitcoin' });
const problem = aProblem('server');
const reply = { quotes: { bitcoin: quote }, problem: null, nextAt: now };

const shown = shownPrice(quote, undefined);
const ready = { kind: 'ready', quote, shown, apart: null };
const tick: Tick = {
  coin: 'bitcoin',
  price: 70_700,
  currency: 'usd',
  change24h: 2,
  at: now,
  source: 'binance',
};

describe('stateOfQuote', () => {
  test('loads until the first reply, then has no price', () => {
    expect(stateOfQuote({ asked: false, quote: null, problem: null })).toEqual({ kind: 'loading' });
    expect(stateOfQuote({ asked: true, quote: null, problem: null })).toEqual({ kind: 'missing' });
  });

  test('shows the newer of quote and streamed price, and keeps the quote for the other figures', () => {
    const state = stateOfQuote({ asked: true, quote, live: [tick], problem });
    expect(state).toEqual({ kind: 'ready', quote, shown: shownPrice(quote, tick), apart: null, problem });
  });

  test('shows a streamed price without a quote, even before the first reply', () => {
    const base = quoteOf(tick);
    const state = stateOfQuote({ asked: false, quote: null, live: [tick], problem: null });
    const known = { quote: base, shown: shownPrice(base, tick), apart: null, problem: null };
    expect(state).toEqual({ kind: 'ready', ...known });
  });
});

test('a quote and a streamed price that contradict each other are both named, and not combined', () => {
  const lie = { ...quote, price: quote.price * 1.03 };
  const state = stateOfQuote({ asked: true, quote: lie, live: [tick], problem: null });
  expect(state).toMatchObject({
    apart: { streamed: tick, quoted: lie },
    shown: { price: 70_700, source: 'binance', change24h: 2 },
  });
});

describe('quoteState', () => {
  test('is loading before the first reply', () => {
    expect(quoteState('bitcoin', null)).toEqual({ kind: 'loading' });
  });

  test('shows the last known quote together with the problem of the refresh', () => {
    expect(quoteState('bitcoin', reply)).toEqual({ ...ready, problem: null });
    expect(quoteState('bitcoin', { ...reply, problem })).toEqual({ ...ready, problem });
  });

  test('is missing without a quote, or failed if the refresh failed', () => {
    expect(quoteState('solana', reply)).toEqual({ kind: 'missing' });
    expect(quoteState('solana', { ...reply, problem })).toEqual({ kind: 'failed', problem });
  });

  test('does not take inherited object properties for quotes', () => {
    expect(quoteState('constructor', reply)).toEqual({ kind: 'missing' });
  });
});
