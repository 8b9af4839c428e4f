import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import { now } from '../answering.ts';
import { FakeSocket } from '../fake-socket.ts';
import { numbers, quotesOf, type Row, subjects, words } from './provider-subjects.ts';

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each(Object.entries(subjects))('%s', (name, subject) => {
  const { row, body, price, id, texts } = subject;

  test('a valid row is read', async () => {
    expect(await quotesOf(subject, body([row({})]))).toMatchObject([{ coin: 'bitcoin', price: 70_652.6 }]);
  });

  test('110,000 rows are a failure', async () => {
    // Small enough for the limit of bytes.
    const more = Array.from({ length: 110_000 }, (_, at) =>
      name === 'CoinGecko' ? { id: `c${at}`, current_price: 1 } : {},
    );
    expect(await quotesOf(subject, body([row({}), ...more]))).toBe('bad-answer');
  });

  // A message of a socket is limited to 1 MB.
  test.each([name === 'Kraken' ? 900_000 : 4_000_000])(
    'a row with an id of %d bytes is left out',
    async (size) => {
      const rows = await quotesOf(subject, body([row({}), row({ [id]: 'x'.repeat(size) })]));
      expect(rows).toMatchObject([{ coin: 'bitcoin' }]);
      expect(rows).toHaveLength(1);
    },
  );

  const wrong: readonly unknown[] = texts
    ? [...numbers.map(String), ...words, 'Infinity', '-1', '9'.repeat(70), 70_652, null]
    : [...numbers, '70652', '0x10', null, [], {}, true];
  test.each(wrong)('a price of %j is no price', async (value) => {
    expect(await quotesOf(subject, body([row({ [price]: value })]))).toBe('bad-answer');
  });

  test.each<[Row, Partial<Quote>]>(
    {
      CoinGecko: [
        [{ market_cap: 1e21 }, { marketCap: null }],
        [{ total_volume: -1 }, { volume24h: null }],
        [{ market_cap_rank: 1.5 }, { rank: null }],
        [{ market_cap_rank: 1e9 }, { rank: null }],
        [
          { high_24h: 5e-324, low_24h: 1e300 },
          { high24h: null, low24h: null },
        ],
        [{ price_change_percentage_24h_in_currency: -101 }, { change24h: null }],
        [{ price_change_percentage_24h_in_currency: 1e7 }, { change24h: null }],
        [{ last_updated: '2030-01-01T00:00:00Z' }, { at: now }],
        [{ last_updated: '2'.repeat(100) }, { at: now }],
      ] as [Row, Partial<Quote>][],
      CoinPaprika: [
        [{ rank: -1 }, { rank: null }],
        [{ rank: 1e300 }, { rank: null }],
      ] as [Row, Partial<Quote>][],
      Binance: [
        [{ openPrice: '0x1' }, { change24h: null }],
        [{ openPrice: '0.00000000000000001' }, { change24h: null }],
        [
          { highPrice: '5e-324', lowPrice: '-1' },
          { high24h: null, low24h: null },
        ],
        [{ quoteVolume: '1e9' }, { volume24h: null }],
        [{ quoteVolume: '1'.repeat(40) }, { volume24h: null }],
      ] as [Row, Partial<Quote>][],
      Coinbase: [
        [{ open: '0x1' }, { change24h: null }],
        [{ volume: '0x10' }, { volume24h: null }],
      ] as [Row, Partial<Quote>][],
      Kraken: [
        [
          { high: 1e300, low: -1 },
          { high24h: null, low24h: null },
        ],
        [{ change_pct: 1e300 }, { change24h: null }],
        [{ volume: 1e300 }, { volume24h: null }],
      ] as [Row, Partial<Quote>][],
    }[name]!,
  )('%j: unknown, and the price stands', async (change, expected) => {
    expect(await quotesOf(subject, body([row(change)]))).toMatchObject([{ price: 70_652.6, ...expected }]);
  });
});

test.each(['1969-12-31T00:00:00Z', '1970-01-21T00:00:00Z', '2008-12-31T00:00:00Z'])(
  'a row of %s, when there was no coin, is left out',
  async (time) => {
    const gecko = subjects['CoinGecko']!;
    expect(await quotesOf(gecko, [gecko.row({ last_updated: time })])).toBe('bad-answer');
    const exchange = subjects['Binance']!;
    expect(await quotesOf(exchange, [exchange.row({ closeTime: Date.parse(time) })])).toBe('bad-answer');
  },
);
