import type { WebSocket } from 'ws';
import { json, type WorldHost, type WorldRequest, type WorldResponse } from '../exchange.ts';

/** A coin's figures of 7 February 2026. Liquidations in US dollars, by side. */
interface Around {
  readonly long: number;
  readonly short: number;
  readonly sentiment: string;
  readonly chatter: string;
}

export const around: Readonly<Record<string, Around>> = {
  BTC: { long: 84_300_000, short: 297_820_000, sentiment: 'BEARISH', chatter: 'EXTREMELY_HIGH' },
  ETH: { long: 41_810_000, short: 85_830_000, sentiment: 'NEUTRAL', chatter: 'NORMAL' },
  SOL: { long: 8_000_000, short: 20_190_000, sentiment: 'EXTREMELY_BULLISH', chatter: 'NORMAL' },
  XRP: { long: 5_000_000, short: 24_670_000, sentiment: 'EXTREMELY_BULLISH', chatter: 'HIGH' },
  DOGE: { long: 1_230_000, short: 4_000_000, sentiment: 'BULLISH', chatter: 'NORMAL' },
  BNB: { long: 700_000, short: 1_590_000, sentiment: 'BEARISH', chatter: 'NORMAL' },
};
const noCoin: Around = { long: 0, short: 0, sentiment: 'NEUTRAL', chatter: 'NORMAL' };
const wholeMarket: Around = { ...noCoin, long: 160_000_000, short: 450_000_000 };

/** The credentials that these hosts accept. */
export const coinglassKey = 'coinglass-key-0123456789';
export const stocktwitsLogin = { user: 'partner', password: 'stocktwits-pass' } as const;

const basic = Buffer.from(`${stocktwitsLogin.user}:${stocktwitsLogin.password}`).toString('base64');

/** CoinGlass, Hyperliquid, the futures of Binance and Bybit, and Stocktwits' endpoint for partners. */
export const aroundPrice: WorldHost = {
  hosts: [
    'open-api-v4.coinglass.com',
    'api.hyperliquid.xyz',
    'fapi.binance.com',
    'api.bybit.com',
    'api-gw-prd.stocktwits.com',
  ],
  answer(request) {
    switch (request.host) {
      case 'open-api-v4.coinglass.com':
        return coinglass(request);
      case 'api.hyperliquid.xyz':
        return json([
          { universe: [{ name: 'BTC' }] },
          [{ funding: '0.0000125', openInterest: '20000', markPx: '70652.6' }],
        ]);
      case 'api-gw-prd.stocktwits.com':
        return stocktwits(request);
      case 'api.bybit.com':
        return json({ retCode: 0, result: { list: shares('buyRatio') } });
      default:
        return json(shares('longAccount'));
    }
  },
};

function coinglass({ query, headers }: WorldRequest): WorldResponse {
  if (headers['cg-api-key'] !== coinglassKey) return json({ code: '401', msg: 'API key missing.' }, 401);
  const symbol = query.get('symbol');
  const { long, short } = symbol === null ? wholeMarket : (around[symbol] ?? noCoin);
  const row = { liquidation_usd: long + short, long_liquidation_usd: long, short_liquidation_usd: short };
  return json({ code: '0', msg: 'success', data: [{ exchange: 'All', ...row }] });
}

function stocktwits({ path, headers }: WorldRequest): WorldResponse {
  if (headers['authorization'] !== `Basic ${basic}`) return json({ errors: [] }, 401);
  const { sentiment, chatter } = around[/(\w+)\.X/.exec(path)?.[1] ?? ''] ?? noCoin;
  const scale = (label: string) => ({
    now: { label, labelNormalized: label, value: 50, valueNormalized: 50 },
  });
  return json({ data: { sentiment: scale(sentiment), messageVolume: scale(chatter) } });
}

/** Of 25 hours: 60 % were long a day ago, 62 % are now. */
function shares(name: string): object[] {
  const hour = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  return Array.from({ length: 25 }, (_, ago) => ({
    [name]: ago === 24 ? '0.60' : '0.62',
    timestamp: hour - ago * 3_600_000,
  }));
}

/** What the streams below report of Bitcoin, in US dollars. */
export const streamed = { long: 2 * 50_000, short: 0.5 * 60_000 + 13 * 0.01 * 77_600 } as const;
/** The client must have noted that it is connected before the first event happens. */
const beforeEventMs = 700;

/** The public streams of liquidations, each with one event of Bitcoin, sent twice. */
export const liquidationStreams: WorldHost = {
  hosts: ['fstream.binance.com', 'stream.bybit.com', 'ws.okx.com', 'www.okx.com'],
  answer({ path }) {
    if (path !== '/api/v5/public/instruments') return json({ message: 'This is a WebSocket.' }, 426);
    const contract = { instId: 'BTC-USDT-SWAP', ctVal: '0.01', ctMult: '1', ctType: 'linear' };
    return json({ code: '0', msg: '', data: [contract] });
  },
  socket(socket, { host }) {
    const send = (message: unknown): void => socket.send(JSON.stringify(message));
    if (host === 'fstream.binance.com') sendLater(socket, binanceEvent);
    else if (host === 'stream.bybit.com') {
      socket.once('message', () => {
        send({ success: true, op: 'subscribe' });
        sendLater(socket, bybitEvent);
      });
    } else {
      socket.once('message', () => {
        send({ event: 'subscribe', arg: { channel: 'liquidation-orders', instType: 'SWAP' } });
        sendLater(socket, okxEvent);
      });
    }
    socket.on('message', (data: Buffer) => {
      if (data.toString() === 'ping') socket.send('pong');
    });
  },
};

function sendLater(socket: WebSocket, event: (at: number) => unknown): void {
  setTimeout(() => {
    const message = JSON.stringify(event(Date.now()));
    socket.send(message);
    socket.send(message);
  }, beforeEventMs);
}

const binanceEvent = (at: number) => ({
  e: 'forceOrder',
  E: at,
  o: { s: 'BTCUSDT', S: 'SELL', z: '2', ap: '50000', T: at },
  st: 1,
});
const bybitEvent = (at: number) => ({
  topic: 'allLiquidation.BTCUSDT',
  data: [{ T: at, s: 'BTCUSDT', S: 'Sell', v: '0.5', p: '60000' }],
});
const okxEvent = (at: number) => ({
  arg: { channel: 'liquidation-orders', instType: 'SWAP' },
  data: [
    {
      instId: 'BTC-USDT-SWAP',
      details: [{ side: 'buy', posSide: 'net', sz: '13', bkPx: '77600', ts: String(at) }],
    },
  ],
});
