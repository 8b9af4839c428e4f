import * as z from 'zod/mini';
import { coinbaseProduct } from '../listing.ts';
import { changeFrom, figureText, priceText, timeOf } from '../wire.ts';
import { parseFrame, type PriceStream } from './price-stream.ts';

z.config({ jitless: true });

const ticker = z.object({
  type: z.literal('ticker'),
  product_id: z.string(),
  price: priceText,
  open_24h: figureText,
  /** Absent from the first message. */
  time: z.optional(z.string()),
});
const other = z.object({ type: z.string() });

/** One product that Coinbase does not know may cost its whole message: a few products each, and few messages. */
const mostMessages = 25;

const messages = (type: 'subscribe' | 'unsubscribe', products: readonly string[]): string[] => {
  const size = Math.ceil(products.length / mostMessages);
  const groups = Array.from({ length: Math.ceil(products.length / size) }, (_, index) =>
    products.slice(index * size, (index + 1) * size),
  );
  return groups.map((group) => JSON.stringify({ type, product_ids: group, channels: ['ticker_batch'] }));
};

/** A new price each five seconds in which it changed, in US dollars. */
export const coinbaseStream: PriceStream = {
  id: 'coinbase',
  currency: 'usd',
  symbolOf: coinbaseProduct,
  url: () => 'wss://ws-feed.exchange.coinbase.com',
  greeting: (products) => messages('subscribe', products),
  subscribe: (products) => messages('subscribe', products),
  unsubscribe: (products) => messages('unsubscribe', products),
  read(text, now) {
    const frame = parseFrame(text);
    const found = ticker.safeParse(frame);
    if (found.success) {
      const { product_id: symbol, price, open_24h: open, time } = found.data;
      return {
        kind: 'price',
        symbol,
        price,
        change24h: changeFrom(open, price),
        at: timeOf(time ?? null, now),
      };
    }
    const named = other.safeParse(frame);
    return { kind: named.success && named.data.type !== 'ticker' ? 'other' : 'unfit' };
  },
};
