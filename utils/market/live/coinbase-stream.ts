import { z } from '../../platform/zod.ts';
import { coinbaseProduct } from '../listing.ts';
import { dateText, name, otherPriceText, priceText } from '../wire.ts';
import { parseMessage, priceMessage, type PriceStream } from './price-stream.ts';

const ticker = z.object({
  type: z.literal('ticker'),
  product_id: name,
  price: priceText,
  open_24h: otherPriceText,
  /** Absent from the first message. */
  time: z.optional(dateText),
});
const other = z.object({ type: name });

/** An unknown product may fail its whole message: few products in each message, and few messages. */
const maxMessages = 25;

const messages = (type: 'subscribe' | 'unsubscribe', products: readonly string[]): string[] => {
  const size = Math.ceil(products.length / maxMessages);
  const groups = Array.from({ length: Math.ceil(products.length / size) }, (_, index) =>
    products.slice(index * size, (index + 1) * size),
  );
  return groups.map((group) => JSON.stringify({ type, product_ids: group, channels: ['ticker_batch'] }));
};

/** A price in US dollars each five seconds with a change. */
export const coinbaseStream: PriceStream = {
  id: 'coinbase',
  currency: 'usd',
  symbolOf: coinbaseProduct,
  url: () => 'wss://ws-feed.exchange.coinbase.com',
  greeting: (products) => messages('subscribe', products),
  subscribe: (products) => messages('subscribe', products),
  unsubscribe: (products) => messages('unsubscribe', products),
  read(text, now) {
    const message = parseMessage(text);
    const found = ticker.safeParse(message);
    if (found.success) {
      const { product_id: symbol, price, open_24h: open, time } = found.data;
      return priceMessage({ symbol, price, open, at: time ?? null }, now);
    }
    const named = other.safeParse(message);
    return { kind: named.success && named.data.type !== 'ticker' ? 'other' : 'invalid' };
  },
};
