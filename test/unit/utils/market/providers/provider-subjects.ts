import { vi } from 'vitest';
import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import type { MarketProvider } from '../../../../../utils/market/provider.ts';
import { binance } from '../../../../../utils/market/providers/binance.ts';
import { coinbase } from '../../../../../utils/market/providers/coinbase.ts';
import { coingecko } from '../../../../../utils/market/providers/coingecko.ts';
import { coinpaprika } from '../../../../../utils/market/providers/coinpaprika.ts';
import { kraken } from '../../../../../utils/market/providers/kraken.ts';
import { answer, now, quoteRequest } from '../answering.ts';
import { FakeSocket } from '../fake-socket.ts';
import { listings } from '../listings-file.ts';

export type Row = Record<string, unknown>;

/** One provider: its answer with these rows for Bitcoin, Ethereum and so on, and how it writes a price. */
export interface Subject {
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

export const subjects: Record<string, Subject> = {
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
      Object.fromEntries(rows.map(({ id, ...row }, at) => [at === 0 ? id : `${String(id)} ${at}`, row])),
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

/** What is sent as a price, and is none: out of bounds, or not in plain decimals. */
export const numbers = [5e-324, 1e-19, 0, -1, -70_652.6, 1.1e12, 1e15, 1e308];
export const words = [
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

/** The quotes of a provider that answers with this; the code of the failure where it is one. Needs fake timers. */
export async function quotesOf(
  { provider, play }: Subject,
  body: unknown,
): Promise<readonly Quote[] | string> {
  play(body);
  const asked = provider.quotes(quoteRequest('top'));
  await vi.advanceTimersByTimeAsync(3_000);
  const result = await asked;
  return result.ok ? result.value.quotes : result.code;
}
