import listings from '../../../utils/market/listings.json' with { type: 'json' };
import { openOf, type StreamDialect, StreamHost } from './stream-host.ts';

const coinByBase = new Map(
  Object.entries(listings).flatMap(([coin, names]) => ('binance' in names ? [[names.binance, coin]] : [])),
);

const dialect: StreamDialect = {
  host: 'data-stream.binance.vision',
  everyMs: 1000,
  inAddress: ({ query }) =>
    (query.get('streams') ?? '')
      .split('/')
      .filter((name) => name !== '')
      .map(symbolOf),
  coinOf: (symbol) => coinByBase.get(symbol.replace(/USDT$/, '')),
  price: (symbol, figures, now) => ({
    stream: `${symbol.toLowerCase()}@miniTicker`,
    data: {
      e: '24hrMiniTicker',
      E: now,
      s: symbol,
      c: String(figures.price),
      o: openOf(figures),
      h: '0',
      l: '0',
      v: '1',
      q: '1',
    },
  }),
  readMessage(message) {
    const { method, params, id } = message as { method: string; params: readonly string[]; id: number };
    if (method !== 'SUBSCRIBE' && method !== 'UNSUBSCRIBE') return null;
    return { asked: method === 'SUBSCRIBE', symbols: params.map(symbolOf), answer: { result: null, id } };
  },
  farewell: { e: 'serverShutdown', E: 1 },
};

/** Binance's combined `@miniTicker` streams: a price each second for whoever asked. */
export const binanceStream = (): StreamHost => new StreamHost(dialect);

function symbolOf(stream: string): string {
  return stream.replace(/@miniTicker$/, '').toUpperCase();
}
