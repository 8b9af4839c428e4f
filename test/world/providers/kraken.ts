import type { WebSocket } from 'ws';
import { json } from '../exchange.ts';
import type { WorldHost } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';
import { dayAgo } from '../past.ts';
import { listedAt, rangeOf } from './listed.ts';

interface Subscription {
  readonly method?: string;
  readonly params?: { readonly symbol?: readonly string[] };
  readonly req_id?: number;
}

/** Its second socket calls two coins by other names than the first did. */
const secondNames: Readonly<Record<string, string>> = { XBT: 'BTC', XDG: 'DOGE' };

/** Kraken's WebSocket API v2: the ticker's first snapshot, pair by pair. */
export const kraken: WorldHost = {
  hosts: ['ws.kraken.com'],
  answer: () => json({ message: 'This is a WebSocket.' }, 426),
  socket(socket, _request, market) {
    const listed = pairs(market);
    say(socket, { channel: 'status', type: 'update', data: [{ system: 'online', api_version: 'v2' }] });
    socket.on('message', (data: Buffer) => {
      const { method, params, req_id: id } = JSON.parse(data.toString()) as Subscription;
      if (method === 'subscribe') for (const pair of params?.symbol ?? []) answer(socket, pair, id, listed);
    });
  },
};

function answer(
  socket: WebSocket,
  symbol: string,
  id: number | undefined,
  listed: ReadonlyMap<string, CoinFigures>,
): void {
  const figures = listed.get(symbol);
  const about = { method: 'subscribe', time_in: '', time_out: '', req_id: id };
  if (!figures)
    return say(socket, { ...about, success: false, error: `Currency pair not supported ${symbol}` });
  say(socket, { ...about, success: true, result: { channel: 'ticker', symbol, snapshot: true } });
  say(socket, { channel: 'ticker', type: 'snapshot', data: [row(symbol, figures)] });
}

function pairs(market: Market): ReadonlyMap<string, CoinFigures> {
  const listed = listedAt('kraken', market);
  return new Map(listed.map(([name, figures]) => [`${secondNames[name] ?? name}/USD`, figures]));
}

function row(symbol: string, figures: CoinFigures): object {
  const { price, change24h, supply, at } = figures;
  return {
    symbol,
    bid: price,
    bid_qty: 1,
    ask: price,
    ask_qty: 1,
    last: price,
    volume: supply * 1e6 * 0.001,
    vwap: price,
    ...rangeOf(figures),
    change: (price ?? 0) - dayAgo(figures),
    change_pct: change24h,
    timestamp: new Date(at ?? Date.now()).toISOString(),
  };
}

function say(socket: WebSocket, message: unknown): void {
  socket.send(JSON.stringify(message));
}
