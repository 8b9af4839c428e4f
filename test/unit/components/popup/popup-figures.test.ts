import { beforeAll, describe, expect, test } from 'vitest';
import {
  isOffline,
  lastUpdate,
  pricedCoins,
  streamedCoins,
  shownSources,
  stateOf,
  withKnown,
} from '../../../../components/popup/popup-figures.ts';
import { briefProblemText, problemText } from '../../../../components/shared/price-text.ts';
import type { Problem } from '../../../../utils/domain/quote/problem.ts';
import { defaultSettings } from '../../../../utils/domain/settings/settings.ts';
import { readCatalogMessages } from '../../../support/catalog-messages.ts';
import { aMarket, aProblem, aQuote, now } from '../builders.ts';

beforeAll(readCatalogMessages);

describe('lastUpdate', () => {
  const requested = new Set(['bitcoin']);
  const old = { bitcoin: aQuote({ at: now - 120_000 }) };
  const busy = aProblem('rate-limited');

  test('is empty before the first reply', () => {
    expect(lastUpdate(null, null)).toEqual({ at: null, problem: null });
  });

  test('has the time of the newest price, though the market’s total is newer: that has its own beside it', () => {
    const quotes = { requested, reply: { quotes: old, problem: null, nextAt: now } };
    expect(lastUpdate(quotes, null).at).toBe(now - 120_000);
    expect(lastUpdate(quotes, { market: aMarket(), problem: null }).at).toBe(now - 120_000);
  });

  test('has the time of the market’s total where no price is shown', () => {
    expect(lastUpdate(null, { market: aMarket(), problem: null }).at).toBe(now);
  });

  test('has a problem in full where there is no figure, else in brief', () => {
    const down = aProblem('server');
    expect(briefProblemText(down)).not.toBe(problemText(down));
    const failed = { requested, reply: { quotes: {}, problem: down, nextAt: now } };
    expect(lastUpdate(failed, null)).toEqual({ at: null, problem: problemText(down) });
    expect(lastUpdate(failed, { market: aMarket(), problem: null }).problem).toBe(briefProblemText(down));
    expect(lastUpdate(null, { market: null, problem: busy }).problem).toBe(problemText(busy));
  });
});

describe('pricedCoins', () => {
  const settings = { ...defaultSettings, watchlist: ['solana', 'bitcoin'] };
  const summary = {
    host: 'decrypt.co',
    enabled: true,
    optedOut: false,
    isPdf: false,
    isMarkingBlocked: false,
    pinned: [],
    page: '',
    coins: [{ coin: 'bitcoin', mentions: 3 }],
  };

  test('has the coins of watchlist and page, each once, in a stable order', () => {
    expect(pricedCoins(settings, { kind: 'here', tabId: 1, summary })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(settings, { kind: 'closed' })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(null, { kind: 'loading' })).toEqual([]);
    expect(pricedCoins(null, { kind: 'loading' }, 'solana')).toEqual(['bitcoin', 'solana']);
  });

  test('has the coins of pinned cards, which the page may not mention any more', () => {
    const pinned = { ...summary, pinned: ['pepe'] };
    expect(pricedCoins(null, { kind: 'here', tabId: 1, summary: pinned })).toEqual(['bitcoin', 'pepe']);
  });
});

describe('streamedCoins', () => {
  test('has the watchlist, the coins of pinned cards and the coin of the coin view, each once', () => {
    expect(streamedCoins(['bitcoin'], ['pepe', 'bitcoin'], 'solana')).toEqual(['bitcoin', 'pepe', 'solana']);
    expect(streamedCoins([], [], null)).toEqual([]);
  });
});

describe('withKnown', () => {
  const known = {
    quotes: { bitcoin: aQuote(), solana: aQuote({ coin: 'solana' }) },
    market: null,
    mood: null,
    sparks: {},
  };

  test('has the stored figures before the first reply; other coins are loading, not missing', () => {
    const quotes = withKnown(null, known);
    const figures = { quotes, live: new Map(), now, locale: 'en' };
    expect(stateOf('bitcoin', figures).kind).toBe('ready');
    expect(stateOf('ethereum', figures).kind).toBe('loading');
  });

  test('has newer figures from the reply, and what it says of its coins', () => {
    const newer = aQuote({ price: 71_000 });
    const answered = {
      requested: new Set(['bitcoin', 'ethereum']),
      reply: { quotes: { bitcoin: newer }, problem: null, nextAt: now },
    };
    const quotes = withKnown(answered, known)!;
    expect(quotes.reply.quotes).toEqual({ bitcoin: newer, solana: known.quotes.solana });
    expect(stateOf('ethereum', { quotes, live: new Map(), now, locale: 'en' }).kind).toBe('missing');
  });

  test('is empty where nothing is stored', () => {
    expect(withKnown(null, { ...known, quotes: {} })).toBeNull();
    expect(withKnown(null, null)).toBeNull();
  });
});

test('is offline only without a connection', () => {
  const answered = (problem: Problem | null) => ({
    requested: new Set<string>(),
    reply: { quotes: {}, problem, nextAt: now },
  });
  expect(isOffline(answered(aProblem('offline')), null)).toBe(true);
  expect(isOffline(answered(aProblem('server')), null)).toBe(false);
  expect(isOffline(answered(null), { market: null, problem: aProblem('offline') })).toBe(true);
  expect(isOffline(null, null)).toBe(false);
});

test('shownSources has the provider with the most figures first', () => {
  const quotes = {
    bitcoin: aQuote({ source: 'kraken' }),
    ethereum: aQuote({ coin: 'ethereum', source: 'binance' }),
    solana: aQuote({ coin: 'solana', source: 'binance' }),
  };
  const answered = { requested: new Set(Object.keys(quotes)), reply: { quotes, problem: null, nextAt: now } };
  expect(shownSources(answered, null)).toEqual(['binance', 'kraken']);
  expect(shownSources(null, { market: aMarket({ source: 'coinpaprika' }), problem: null })).toEqual([
    'coinpaprika',
  ]);
  expect(shownSources(null, null)).toEqual(['coingecko']);
});

describe('stateOf', () => {
  const figures = {
    quotes: {
      requested: new Set(['bitcoin', 'ripple']),
      reply: { quotes: { bitcoin: aQuote() }, problem: null, nextAt: now },
    },
    live: new Map(),
    now,
    locale: 'en-US',
  };

  test.each([
    ['bitcoin', 'ready'],
    ['ripple', 'missing'],
    ['solana', 'loading'],
  ])('%s is %s', (coin, kind) => {
    expect(stateOf(coin, figures).kind).toBe(kind);
  });
});
