import { z } from '../../platform/zod.ts';
import { binancePair } from '../listing.ts';
import { moment, name, otherPriceText, priceText } from '../wire.ts';
import { parseMessage, priceMessage, type PriceStream, type StreamMessage } from './price-stream.ts';

/** The host for market data only. */
const base = 'wss://data-stream.binance.vision/stream';

const miniTicker = z.object({
  e: z.literal('24hrMiniTicker'),
  E: moment,
  s: name,
  c: priceText,
  o: otherPriceText,
});
const shutdown = z.object({ e: z.literal('serverShutdown') });
/** The envelope of a combined stream; messages about the connection itself may come without it. */
const wrapped = z.object({ stream: name, data: z.unknown() });
const reply = z.union([z.object({ result: z.unknown() }), z.object({ code: z.number() })]);

const controlMessage = (
  method: 'SUBSCRIBE' | 'UNSUBSCRIBE',
  symbols: readonly string[],
  id: number,
): string[] => [JSON.stringify({ method, params: symbols.map(streamName), id })];

/** A price in USDT each second with a trade. */
export const binanceStream: PriceStream = {
  id: 'binance',
  currency: 'usdt',
  symbolOf: binancePair,
  url: (symbols) => `${base}?streams=${symbols.map(streamName).join('/')}`,
  greeting: () => [],
  subscribe: (symbols, id) => controlMessage('SUBSCRIBE', symbols, id),
  unsubscribe: (symbols, id) => controlMessage('UNSUBSCRIBE', symbols, id),
  read(text, now) {
    const message = parseMessage(text);
    const outer = wrapped.safeParse(message);
    return readContent(outer.success ? outer.data.data : message, now);
  },
};

function readContent(content: unknown, now: number): StreamMessage {
  const ticker = miniTicker.safeParse(content);
  if (ticker.success) {
    const { s: symbol, c: price, o: open, E: at } = ticker.data;
    return priceMessage({ symbol, price, open, at }, now);
  }
  if (shutdown.safeParse(content).success) return { kind: 'closing' };
  return { kind: reply.safeParse(content).success ? 'other' : 'invalid' };
}

function streamName(symbol: string): string {
  return `${symbol.toLowerCase()}@miniTicker`;
}
