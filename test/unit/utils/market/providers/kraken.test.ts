import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { kraken } from '../../../../../utils/market/providers/kraken.ts';
import { now, quoteRequest } from '../answering.ts';
import { FakeSocket } from '../fake-socket.ts';
import { listings } from '../listings-file.ts';

const provider = kraken(listings);
const row = { symbol: 'BTC/USD', last: 70_652.6, volume: 100, low: 63_800, high: 71_000, change_pct: 10.66 };
const ticker = (...data: unknown[]) => ({ channel: 'ticker', type: 'snapshot', data });
const accepted = { method: 'subscribe', success: true, result: { channel: 'ticker', symbol: 'BTC/USD' } };
const refused = { method: 'subscribe', success: false, error: 'Currency pair not supported' };

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeSocket);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The answer after two seconds at the latest. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(2_000);
  return answer;
}

describe('a snapshot of the ticker', () => {
  test('is requested by the names of the second API, read, and the socket closed', async () => {
    FakeSocket.plays((socket) => {
      socket.says({ channel: 'status', type: 'update', data: [{ system: 'online' }] });
      socket.says(accepted);
      socket.says(ticker(row));
      socket.says({ channel: 'heartbeat' });
      socket.says(ticker({ ...row, symbol: 'DOGE/USD', timestamp: '2026-02-07T05:59:59.5Z' }));
    });
    const result = await provider.quotes(quoteRequest(['bitcoin', 'dogecoin']));
    expect(FakeSocket.last.url).toBe('wss://ws.kraken.com/v2');
    expect(FakeSocket.last.sent).toEqual([
      {
        method: 'subscribe',
        params: { channel: 'ticker', symbol: ['BTC/USD', 'DOGE/USD'], snapshot: true },
        req_id: 1,
      },
    ]);
    expect(FakeSocket.last.closed).toBe(true);
    expect(result.ok && result.value.quotes).toEqual([
      {
        coin: 'bitcoin',
        price: 70_652.6,
        currency: 'usd',
        change24h: 10.66,
        high24h: 71_000,
        low24h: 63_800,
        volume24h: expect.closeTo(7_065_260, 2),
        marketCap: null,
        rank: null,
        at: now,
        source: 'kraken',
      },
      expect.objectContaining({ coin: 'dogecoin', at: now - 500 }),
    ]);
  });

  test('a refused pair does not affect the others', async () => {
    FakeSocket.plays((socket) => {
      socket.says(refused);
      socket.says(ticker(row));
    });
    const result = await provider.quotes(quoteRequest(['bitcoin', 'ethereum']));
    expect(result.ok && result.value.quotes.map(({ coin }) => coin)).toEqual(['bitcoin']);
  });

  test('snapshots before the timeout count', async () => {
    FakeSocket.plays((socket) => socket.says(ticker(row)));
    const result = await inTime(provider.quotes(quoteRequest(['bitcoin', 'ethereum'])));
    expect(result.ok && result.value.quotes.map(({ coin }) => coin)).toEqual(['bitcoin']);
  });

  test.each([['70652'], [0], [-1], [null], [1e308]])('a row with the price %j is dropped', async (last) => {
    FakeSocket.plays((socket) => socket.says(ticker(row, { ...row, symbol: 'ETH/USD', last })));
    const result = await provider.quotes(quoteRequest(['bitcoin', 'ethereum']));
    expect(result).toMatchObject({ ok: true, value: { dropped: 1 } });
  });
});

test('of thousands of messages at most 500 are parsed', async () => {
  const parse = vi.spyOn(JSON, 'parse');
  FakeSocket.plays((socket) => {
    parse.mockClear();
    for (let message = 0; message < 20_000; message += 1) socket.saysText('{"channel":"heartbeat"}');
  });
  await inTime(provider.quotes(quoteRequest('top')));
  expect(parse.mock.calls.length).toBeLessThanOrEqual(500);
  expect(FakeSocket.last.closed).toBe(true);
  parse.mockRestore();
});

describe('failures', () => {
  test.each<[string, (socket: FakeSocket) => void, string]>([
    ['no connection', (socket) => socket.breaks(), 'offline'],
    ['closed without a message', (socket) => socket.hangsUp(), 'offline'],
    ['silence', () => undefined, 'timeout'],
    ['no JSON', (socket) => socket.saysText('<html>'), 'bad-answer'],
    ['10 MB', (socket) => socket.saysText(`"${'x'.repeat(10_000_000)}"`), 'bad-answer'],
    ['nothing but heartbeats', (socket) => socket.says({ channel: 'heartbeat' }), 'bad-answer'],
    ['an empty list', (socket) => socket.says(ticker()), 'bad-answer'],
    [
      'a thousand heartbeats',
      (socket) => Array.from({ length: 1000 }).forEach(() => socket.says({ channel: 'heartbeat' })),
      'bad-answer',
    ],
    ['only odd rows', (socket) => socket.says(ticker({ a: 1 })), 'bad-answer'],
    ['numbers as text', (socket) => socket.says(ticker({ ...row, last: '70652' })), 'bad-answer'],
  ])('%s', async (_name, play, code) => {
    FakeSocket.plays(play);
    expect(await inTime(provider.quotes(quoteRequest('top')))).toMatchObject({ ok: false, code });
    expect(FakeSocket.last.closed).toBe(true);
  });
});
