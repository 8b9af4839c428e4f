import { z } from '../../platform/zod.ts';
import { binancePair } from '../listing.ts';
import { moment, name, otherPriceText, priceText } from '../wire.ts';
import { type Frame, parseFrame, priceFrame, type PriceStream } from './price-stream.ts';

/** The host that serves market data and nothing else. */
const base = 'wss://data-stream.binance.vision/stream';

const miniTicker = z.object({
  e: z.literal('24hrMiniTicker'),
  E: moment,
  s: name,
  c: priceText,
  o: otherPriceText,
});
const farewell = z.object({ e: z.literal('serverShutdown') });
/** A combined stream wraps what it carries; news of the connection itself may come bare. */
const wrapped = z.object({ stream: name, data: z.unknown() });
const answer = z.union([z.object({ result: z.unknown() }), z.object({ code: z.number() })]);

const message = (method: 'SUBSCRIBE' | 'UNSUBSCRIBE', symbols: readonly string[], id: number): string[] => [
  JSON.stringify({ method, params: symbols.map(streamName), id }),
];

/** A new price each second in which there was a trade, in USDT. */
export const binanceStream: PriceStream = {
  id: 'binance',
  currency: 'usdt',
  symbolOf: binancePair,
  url: (symbols) => `${base}?streams=${symbols.map(streamName).join('/')}`,
  greeting: () => [],
  subscribe: (symbols, id) => message('SUBSCRIBE', symbols, id),
  unsubscribe: (symbols, id) => message('UNSUBSCRIBE', symbols, id),
  read(text, now) {
    const frame = parseFrame(text);
    const outer = wrapped.safeParse(frame);
    return readNews(outer.success ? outer.data.data : frame, now);
  },
};

function readNews(news: unknown, now: number): Frame {
  const ticker = miniTicker.safeParse(news);
  if (ticker.success) {
    const { s: symbol, c: price, o: open, E: at } = ticker.data;
    return priceFrame({ symbol, price, open, at }, now);
  }
  if (farewell.safeParse(news).success) return { kind: 'farewell' };
  return { kind: answer.safeParse(news).success ? 'other' : 'unfit' };
}

function streamName(symbol: string): string {
  return `${symbol.toLowerCase()}@miniTicker`;
}
