import { z } from '../../platform/zod.ts';
import { coinbaseProduct } from '../listing.ts';
import { dateText, name, otherPriceText, priceText } from '../wire.ts';
import { parseFrame, priceFrame, type PriceStream } from './price-stream.ts';

const ticker = z.object({
  type: z.literal('ticker'),
  product_id: name,
  price: priceText,
  open_24h: otherPriceText,
  /** Absent from the first message. */
  time: z.optional(dateText),
});
const other = z.object({ type: name });

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
      return priceFrame({ symbol, price, open, at: time ?? null }, now);
    }
    const named = other.safeParse(frame);
    return { kind: named.success && named.data.type !== 'ticker' ? 'other' : 'unfit' };
  },
};
