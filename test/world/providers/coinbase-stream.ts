import listings from '../../../utils/market/listings.json' with { type: 'json' };
import { openOf, type StreamFormat, StreamHost } from './stream-host.ts';

const coinByBase = new Map(
  Object.entries(listings).flatMap(([coin, names]) => ('coinbase' in names ? [[names.coinbase, coin]] : [])),
);

const format: StreamFormat = {
  host: 'ws-feed.exchange.coinbase.com',
  intervalMs: 5000,
  symbolsInUrl: () => [],
  coinOf: (product) => coinByBase.get(product.replace(/-USD$/, '')),
  unit: () => 1,
  price: (product, figures, now) => ({
    type: 'ticker',
    sequence: 1,
    product_id: product,
    price: String(figures.price),
    open_24h: openOf(figures),
    volume_24h: '9233.4',
    low_24h: '0',
    high_24h: '0',
    time: new Date(now).toISOString(),
  }),
  readMessage(message) {
    const { type, product_ids: symbols } = message as { type: string; product_ids: readonly string[] };
    if (type !== 'subscribe' && type !== 'unsubscribe') return null;
    const reply = { type: 'subscriptions', channels: [{ name: 'ticker_batch', product_ids: symbols }] };
    return { subscribes: type === 'subscribe', symbols, reply };
  },
  closeNotice: { type: 'error', message: 'going away' },
};

/** Coinbase's `ticker_batch`: a price every five seconds for each subscribed product. */
export const coinbaseStream = (): StreamHost => new StreamHost(format);
