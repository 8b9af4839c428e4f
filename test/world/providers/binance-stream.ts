import listings from '../../../utils/market/listings.json' with { type: 'json' };
import { openOf, type StreamFormat, StreamHost } from './stream-host.ts';

const coinByBase = new Map(
  Object.entries(listings).flatMap(([coin, names]) => ('binance' in names ? [[names.binance, coin]] : [])),
);

const format: StreamFormat = {
  host: 'data-stream.binance.vision',
  intervalMs: 1000,
  symbolsInUrl: ({ query }) =>
    (query.get('streams') ?? '')
      .split('/')
      .filter((name) => name !== '')
      .map(symbolOf),
  coinOf: (symbol) => coinByBase.get(symbol.replace(/USDT$/, '')),
  unit: ({ usdt }) => usdt,
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
    return { subscribes: method === 'SUBSCRIBE', symbols: params.map(symbolOf), reply: { result: null, id } };
  },
  closeNotice: { e: 'serverShutdown', E: 1 },
};

/** Binance's combined `@miniTicker` streams: a price a second for each subscribed symbol. */
export const binanceStream = (): StreamHost => new StreamHost(format);

function symbolOf(stream: string): string {
  return stream.replace(/@miniTicker$/, '').toUpperCase();
}
