import { describe, expect, test } from 'vitest';
import { lastUpdate } from '../../../components/popup/last-update.ts';
import { pricedCoins } from '../../../components/popup/priced-coins.ts';
import { defaultSettings } from '../../../utils/domain/settings/settings.ts';
import { readCatalogMessages } from '../../support/catalog-messages.ts';
import { aMarket, aProblem, aQuote, now } from './builders.ts';

readCatalogMessages();

describe('lastUpdate', () => {
  const asked = new Set(['bitcoin']);
  const old = { bitcoin: aQuote({ at: now - 120_000 }) };
  const busy = aProblem('rate-limited');

  test('nothing has come yet', () => {
    expect(lastUpdate(null, null)).toEqual({ at: null, problem: null });
  });

  test('the newest figure counts', () => {
    const quotes = { asked, reply: { quotes: old, problem: null, nextAt: now } };
    expect(lastUpdate(quotes, null).at).toBe(now - 120_000);
    expect(lastUpdate(quotes, { market: aMarket(), problem: null }).at).toBe(now);
  });

  test('a problem is told in full where there is no figure, else in brief', () => {
    const failed = { asked, reply: { quotes: {}, problem: aProblem('server'), nextAt: now } };
    expect(lastUpdate(failed, null)).toEqual({ at: null, problem: 'CoinGecko has a server error.' });
    expect(lastUpdate(failed, { market: aMarket(), problem: null }).problem).toBe('CoinGecko is down.');
    expect(lastUpdate(null, { market: null, problem: busy }).problem).toBe('CoinGecko is busy.');
  });
});

describe('pricedCoins', () => {
  const settings = { ...defaultSettings, watchlist: ['solana', 'bitcoin'] };
  const summary = {
    host: 'decrypt.co',
    enabled: true,
    optedOut: false,
    coins: [{ coin: 'bitcoin', mentions: 3 }],
  };

  test('watchlist and page together, each coin once, in a steady order', () => {
    expect(pricedCoins(settings, { kind: 'here', summary })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(settings, { kind: 'closed' })).toEqual(['bitcoin', 'solana']);
    expect(pricedCoins(null, { kind: 'loading' })).toEqual([]);
  });
});
