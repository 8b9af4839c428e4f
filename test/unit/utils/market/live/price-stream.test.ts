import { describe, expect, test } from 'vitest';
import { binanceStream } from '../../../../../utils/market/live/binance-stream.ts';
import { coinbaseStream } from '../../../../../utils/market/live/coinbase-stream.ts';

const now = Date.UTC(2026, 1, 7, 11);

const ticker = {
  e: '24hrMiniTicker',
  E: now - 300,
  s: 'BTCUSDT',
  c: '70652.60',
  o: '63846.24',
  h: '',
  l: '',
};
const combined = (data: unknown): string => JSON.stringify({ stream: 'btcusdt@miniTicker', data });
const match = {
  type: 'ticker',
  sequence: 1,
  product_id: 'BTC-USD',
  price: '70652.60',
  open_24h: '63846.24',
  time: '2026-02-07T10:59:59.700Z',
};

const frames = [
  ['binance', 'a price', combined(ticker), 'price'],
  ['binance', 'a bare price', JSON.stringify(ticker), 'price'],
  ['binance', 'an answer to a subscription', '{"result":null,"id":1}', 'other'],
  ['binance', 'a refusal', '{"code":2,"msg":"Invalid request"}', 'other'],
  ['binance', 'the end of the connection', JSON.stringify({ e: 'serverShutdown', E: now }), 'closing'],
  ['binance', 'the end, wrapped', combined({ e: 'serverShutdown', E: now }), 'closing'],
  ['binance', 'a price as number', combined({ ...ticker, c: 70652.6 }), 'invalid'],
  ['binance', 'a price of 0', combined({ ...ticker, c: '0.00000000' }), 'invalid'],
  ['binance', 'a price below 0', combined({ ...ticker, c: '-1' }), 'invalid'],
  ['binance', 'no number', combined({ ...ticker, c: 'NaN' }), 'invalid'],
  ['binance', 'an empty price', combined({ ...ticker, c: '' }), 'invalid'],
  ['binance', 'a price beyond reason', combined({ ...ticker, c: '1e308' }), 'invalid'],
  ['binance', 'a price of null', combined({ ...ticker, c: null }), 'invalid'],
  ['binance', 'another event', combined({ e: 'trade', s: 'BTCUSDT', c: '1' }), 'invalid'],
  ['binance', 'something else', '{}', 'invalid'],
  ['binance', 'no JSON', '<html>', 'invalid'],
  ['binance', 'nothing', '', 'invalid'],
  ['binance', 'a message without end', combined({ ...ticker, x: 'x'.repeat(100_000) }), 'invalid'],
  ['coinbase', 'a price', JSON.stringify(match), 'price'],
  ['coinbase', 'an answer to a subscription', '{"type":"subscriptions","channels":[]}', 'other'],
  ['coinbase', 'a refusal', '{"type":"error","message":"Failed to subscribe","reason":"no"}', 'other'],
  ['coinbase', 'a price of 0', JSON.stringify({ ...match, price: '0' }), 'invalid'],
  ['coinbase', 'a price beyond reason', JSON.stringify({ ...match, price: '1e308' }), 'invalid'],
  ['coinbase', 'a price of null', JSON.stringify({ ...match, price: null }), 'invalid'],
  ['coinbase', 'no product', JSON.stringify({ ...match, product_id: 7 }), 'invalid'],
  ['coinbase', 'a list', '[]', 'invalid'],
  ['coinbase', 'no JSON', 'ping', 'invalid'],
] as const;

const streams = { binance: binanceStream, coinbase: coinbaseStream };

describe('messages of the exchange', () => {
  test.each(frames)('%s: %s', (stream, _what, text, kind) => {
    expect(streams[stream].read(text, now).kind).toBe(kind);
  });

  test.each([
    ['binance', combined(ticker), 'BTCUSDT'],
    ['coinbase', JSON.stringify(match), 'BTC-USD'],
  ] as const)('%s: figures and time', (stream, text, symbol) => {
    const frame = streams[stream].read(text, now);
    expect(frame).toMatchObject({ kind: 'price', symbol, price: 70652.6, at: now - 300 });
    expect(frame.kind === 'price' && frame.change24h?.toFixed(2)).toBe('10.66');
  });

  test.each([
    ['binance', combined({ ...ticker, o: '0', E: now + 60_000 })],
    ['binance', combined({ ...ticker, o: undefined, E: undefined })],
    ['coinbase', JSON.stringify({ ...match, open_24h: '', time: '2026-02-07T11:01:00Z' })],
    ['coinbase', JSON.stringify({ ...match, open_24h: null, time: undefined })],
  ] as const)('%s: without a day ago no change, and no time ahead of our clock', (stream, text) => {
    expect(streams[stream].read(text, now)).toMatchObject({ kind: 'price', change24h: null, at: now });
  });
});

describe('messages to the exchange', () => {
  test('Binance takes all in one', () => {
    const pairs = ['BTCUSDT', 'ETHUSDT'];
    expect(binanceStream.url(pairs)).toBe(
      'wss://data-stream.binance.vision/stream?streams=btcusdt@miniTicker/ethusdt@miniTicker',
    );
    expect(binanceStream.subscribe(pairs, 7).map((text): unknown => JSON.parse(text))).toEqual([
      { method: 'SUBSCRIBE', params: ['btcusdt@miniTicker', 'ethusdt@miniTicker'], id: 7 },
    ]);
  });

  test.each([
    [1, 1],
    [25, 25],
    [26, 13],
    [200, 25],
  ])('Coinbase takes %d products in %d messages', (count, messages) => {
    const products = Array.from({ length: count }, (_, index) => `C${index}-USD`);
    const sent = coinbaseStream
      .greeting(products)
      .map((text) => JSON.parse(text) as { product_ids: string[] });
    expect(sent).toHaveLength(messages);
    expect(sent.flatMap((message) => message.product_ids)).toEqual(products);
    expect(sent[0]).toMatchObject({ type: 'subscribe', channels: ['ticker_batch'] });
  });

  test.each(['binance', 'coinbase'] as const)(
    '%s has no symbol for a coin that it does not list',
    (stream) => {
      expect(streams[stream].symbolOf(undefined)).toBeNull();
      expect(streams[stream].symbolOf({})).toBeNull();
    },
  );
});
