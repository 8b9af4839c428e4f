import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Quote } from '../../../../utils/domain/quote/quote.ts';
import type { MarketProvider } from '../../../../utils/market/provider.ts';
import { binance } from '../../../../utils/market/providers/binance.ts';
import { coinbase } from '../../../../utils/market/providers/coinbase.ts';
import { coingecko } from '../../../../utils/market/providers/coingecko.ts';
import { coinpaprika } from '../../../../utils/market/providers/coinpaprika.ts';
import { kraken } from '../../../../utils/market/providers/kraken.ts';
import { answer, now, quotesAsk } from '../answering.ts';
import { FakeSocket } from '../fake-socket.ts';
import { listings } from '../listings-file.ts';

type Row = Record<string, unknown>;

/** One provider: its answer with these rows for Bitcoin, Ethereum and so on, and how it writes a price. */
interface Subject {
  readonly provider: MarketProvider;
  readonly play: (body: unknown) => void;
  readonly row: (change: Row) => Row;
  readonly body: (rows: readonly Row[]) => unknown;
  /** The names of the fields for the price and the id. */
  readonly price: string;
  readonly id: string;
  /** Whether it writes numbers as text. */
  readonly texts: boolean;
}

const iso = new Date(now - 30_000).toISOString();

const subjects: Record<string, Subject> = {
  CoinGecko: {
    provider: coingecko(null),
    play: answer,
    row: (change) => ({ id: 'bitcoin', current_price: 70_652.6, last_updated: iso, ...change }),
    body: (rows) => rows,
    price: 'current_price',
    id: 'id',
    texts: false,
  },
  CoinPaprika: {
    provider: coinpaprika(listings),
    play: answer,
    row: ({ price = 70_652.6, ...change }) => ({
      id: 'btc-bitcoin',
      last_updated: iso,
      quotes: { USD: { price } },
      ...change,
    }),
    body: (rows) => rows,
    price: 'price',
    id: 'id',
    texts: false,
  },
  Binance: {
    provider: binance('data-api.binance.vision', listings),
    play: answer,
    row: (change) => ({
      symbol: 'BTCUSDT',
      lastPrice: '70652.6',
      openPrice: '64000',
      closeTime: now - 30_000,
      ...change,
    }),
    body: (rows) => rows,
    price: 'lastPrice',
    id: 'symbol',
    texts: true,
  },
  Coinbase: {
    provider: coinbase(listings),
    play: answer,
    row: ({ id = 'BTC-USD', last = '70652.6', ...change }) => ({
      id,
      stats_24hour: { last, open: '64000', ...change },
    }),
    body: (rows) =>
      Object.fromEntries(rows.map(({ id, ...row }, at) => [at === 0 ? id : `${id} ${at}`, row])),
    price: 'last',
    id: 'id',
    texts: true,
  },
  Kraken: {
    provider: kraken(listings),
    play: (body) => FakeSocket.plays((socket) => socket.says(body)),
    row: (change) => ({ symbol: 'BTC/USD', last: 70_652.6, timestamp: iso, ...change }),
    body: (data) => ({ channel: 'ticker', type: 'snapshot', data }),
    price: 'last',
    id: 'symbol',
    texts: false,
  },
};

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function quotesOf({ provider, play }: Subject, body: unknown): Promise<readonly Quote[] | string> {
  play(body);
  const asked = provider.quotes(quotesAsk('top'));
  await vi.advanceTimersByTimeAsync(3_000);
  const result = await asked;
  return result.ok ? result.value.quotes : result.code;
}

/** Why a quote is none that may be shown or stored; null for a good one. */
function fault(quote: Quote): string | null {
  const amounts = [quote.high24h, quote.low24h, quote.volume24h, quote.marketCap];
  const isGood = (amount: number | null): boolean => amount === null || (amount >= 0 && amount <= 1e33);
  if (!(quote.price >= 1e-18 && quote.price <= 1e12)) return `price ${quote.price}`;
  if (!amounts.every(isGood)) return `amounts ${amounts}`;
  if (quote.change24h !== null && !(quote.change24h >= -100 && quote.change24h <= 1e6)) return 'change';
  if (quote.rank !== null && !(Number.isInteger(quote.rank) && quote.rank > 0)) return 'rank';
  if (!(quote.at <= now + 3_000 && quote.at >= Date.UTC(2009, 0, 3))) return `time ${quote.at}`;
  return quote.coin.length <= 100 ? null : 'id';
}

describe.each(Object.entries(subjects))('%s', (name, subject) => {
  const { row, body, price, id, texts } = subject;

  test('a right row is read', async () => {
    expect(await quotesOf(subject, body([row({})]))).toMatchObject([{ coin: 'bitcoin', price: 70_652.6 }]);
  });

  test('110,000 rows are no answer', async () => {
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

  const numbers = [5e-324, 1e-19, 0, -1, -70_652.6, 1.1e12, 1e15, 1e308];
  const words = [
    '0x10',
    '0b1',
    '1e3',
    '5e-324',
    ' 7 ',
    '7 ',
    '+7',
    '1_000',
    '1,000',
    '.5',
    '5.',
    '',
    '٣',
    'NaN',
  ];
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

  test('any JSON gives legal quotes or none', async () => {
    const leaf = fc.oneof(
      fc.double(),
      fc.constantFrom(...numbers, ...words, null, 'x'.repeat(200), '1969-01-01', iso, 7, '7'),
      fc.jsonValue(),
    );
    const names = Object.keys(row({}));
    const anyRow = fc
      .dictionary(fc.constantFrom(...names, price, 'high_24h', 'market_cap', 'openPrice', 'volume'), leaf)
      .map((change) => row(change));
    const anyBody = fc.oneof(
      fc.array(anyRow, { maxLength: 3 }).map((rows) => body(rows)),
      fc.jsonValue(),
    );
    await fc.assert(
      fc.asyncProperty(anyBody, async (sent) => {
        const quotes = await quotesOf(subject, sent);
        if (typeof quotes !== 'string') expect(quotes.map(fault).filter(Boolean)).toEqual([]);
      }),
      { numRuns: 100 },
    );
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
