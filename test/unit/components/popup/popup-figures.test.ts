import { beforeAll, describe, expect, test } from 'vitest';
import {
  lastUpdate,
  pricedCoins,
  shownSources,
  stateOf,
} from '../../../../components/popup/popup-figures.ts';
import { briefProblemText, problemText } from '../../../../components/shared/price-text.ts';
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

  test('has the time of the newest figure', () => {
    const quotes = { requested, reply: { quotes: old, problem: null, nextAt: now } };
    expect(lastUpdate(quotes, null).at).toBe(now - 120_000);
    expect(lastUpdate(quotes, { market: aMarket(), problem: null }).at).toBe(now);
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
    isMarkingBlocked: false,
    coins: [{ coin: 'bitcoin', mentions: 3 }],
  };

  test('has the coins of watchlist and page, each once, in a stable order', () => {
    expect(pricedCoins(settings, { kind: 'here', summary })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(settings, { kind: 'closed' })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(null, { kind: 'loading' })).toEqual([]);
  });
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
