import type { Quote } from '../../../../../utils/domain/quote/quote.ts';
import type { StreamId, Tick } from '../../../../../utils/domain/live/tick.ts';
import { binanceStream } from '../../../../../utils/market/live/binance-stream.ts';
import { coinbaseStream } from '../../../../../utils/market/live/coinbase-stream.ts';
import { TickUnits } from '../../../../../utils/market/live/tick-units.ts';
import { quote } from '../fake-provider.ts';
import { LiveHub } from '../../../../../utils/market/live/live-hub.ts';
import type { Listings } from '../../../../../utils/market/listing.ts';
import type { SocketEvents } from '../../../../../utils/platform/socket.ts';

const listings: Listings = new Map([
  ['bitcoin', { binance: 'BTC', coinbase: 'BTC' }],
  ['hyperliquid', { coinbase: 'HYPE' }],
]);

/** A connection as the exchange sees it. */
export interface FakeSocket {
  readonly url: string;
  readonly events: SocketEvents;
  readonly sent: string[];
  closed: boolean;
}

/** A hub with sockets that the test holds the other end of, and a clock that only the test moves. */
export class HubWorld {
  currency = 'usd';
  /** What a USDT costs in the reader's currency; null where it is not known. */
  usdt: number | null = 1;
  /** Whether no quotes are known yet. */
  isEmpty = false;
  /** The time of that; now where it is null. */
  usdtAt: number | null = null;
  /** Units of the reader's currency for a dollar. */
  perDollar = 1;
  now = 1_700_000_000_000;
  readonly sockets: FakeSocket[] = [];
  readonly reported: string[] = [];
  readonly hub: LiveHub;
  #timers: { readonly at: number; readonly work: () => void }[] = [];

  constructor(readListings: () => Promise<Listings> = async () => listings) {
    this.hub = new LiveHub({
      streams: { binance: binanceStream, coinbase: coinbaseStream },
      listings: readListings,
      units: new TickUnits({
        currency: async () => this.currency,
        quotes: async () => this.#quotes(),
        perDollar: async () => ({ perDollar: this.perDollar, at: this.now, rates: 'frankfurter' }),
        now: () => this.now,
        report: (what, error) => void this.reported.push(`${what}: ${String(error)}`),
      }),
      openSocket: (url, events) => {
        const socket: FakeSocket = { url, events, sent: [], closed: false };
        this.sockets.push(socket);
        return {
          send: (text) => void socket.sent.push(text),
          close: () => {
            socket.closed = true;
          },
        };
      },
      now: () => this.now,
      clock: () => this.now,
      random: () => 0,
      after: (ms, work) => {
        const timer = { at: this.now + ms, work };
        this.#timers.push(timer);
        return { cancel: () => void (this.#timers = this.#timers.filter((each) => each !== timer)) };
      },
      report: (what, error) => void this.reported.push(`${what}: ${String(error)}`),
    });
  }

  #quotes(): Quote[] {
    if (this.isEmpty) return [];
    if (this.usdt === null) return [quote('bitcoin', 70_652.6, this.now, 'coingecko')];
    const at = this.usdtAt ?? this.now;
    return [{ ...quote('tether', this.usdt, at, 'coingecko'), currency: this.currency, change24h: 0 }];
  }

  get timers(): number {
    return this.#timers.length;
  }

  /** The connections that stand or are being made. */
  get open(): string[] {
    return this.sockets.filter(({ closed }) => !closed).map(({ url }) => new URL(url).hostname);
  }

  subscribe(): {
    readonly ticks: Tick[];
    readonly messages: (readonly Tick[])[];
    watch(...coins: string[]): Promise<void>;
    /** Coins that may be named to the exchange. */
    watchNamed(...coins: string[]): Promise<void>;
    unsubscribe(): Promise<void>;
  } {
    const ticks: Tick[] = [];
    const messages: (readonly Tick[])[] = [];
    const subscription = this.hub.subscribe((sent) => {
      messages.push(sent);
      ticks.push(...sent);
    });
    return {
      ticks,
      messages,
      async watch(...coins) {
        subscription.watch({ coins, named: [] });
        await settled();
      },
      async watchNamed(...coins) {
        subscription.watch({ coins, named: coins });
        await settled();
      },
      async unsubscribe() {
        subscription.unsubscribe();
        await settled();
      },
    };
  }

  /** The newest connection to an exchange. */
  socket(stream: StreamId): FakeSocket {
    const host = new URL((stream === 'binance' ? binanceStream : coinbaseStream).url([])).hostname;
    const socket = this.sockets.findLast(({ url }) => new URL(url).hostname === host);
    if (!socket) throw new Error(`no connection to ${stream}`);
    return socket;
  }

  binanceSays(price: string, symbol = 'BTCUSDT'): void {
    const data = { e: '24hrMiniTicker', E: this.now, s: symbol, c: price, o: '50000' };
    this.socket('binance').events.received(JSON.stringify({ stream: 'x', data }));
  }

  coinbaseSays(price: string, product = 'BTC-USD'): void {
    const time = new Date(this.now).toISOString();
    const frame = { type: 'ticker', product_id: product, price, open_24h: '50000', time };
    this.socket('coinbase').events.received(JSON.stringify(frame));
  }

  /** Moves the clock, and runs what falls due on the way, in order. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
      if (!next) break;
      this.now = Math.max(this.now, next.at);
      this.#timers = this.#timers.filter((each) => each !== next);
      next.work();
    }
    this.now = end;
  }
}

/** Lets promises that are already kept go through. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
