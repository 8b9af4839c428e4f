import type { CoinId } from '../../domain/coin/coin.ts';
import {
  idleLive,
  type LiveAction,
  type LiveEvent,
  type LiveSubscription,
} from '../../domain/live/live-state.ts';
import { stepLive } from '../../domain/live/live-step.ts';
import type { StreamId, Tick } from '../../domain/live/tick.ts';
import type { Socket, SocketEvents } from '../../platform/socket.ts';
import type { Listings } from '../listing.ts';
import { type PriceStream, SymbolMap } from './price-stream.ts';
import { MessageMeter } from './stream-message.ts';
import { RecentTicks, TickThrottle } from './tick-delivery.ts';

export interface LiveParts {
  readonly streams: Readonly<Record<StreamId, PriceStream>>;
  readonly listings: () => Promise<Listings>;
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds of a monotonic clock. */
  readonly clock: () => number;
  readonly random: () => number;
  readonly after: (ms: number, work: () => void) => { cancel(): void };
  readonly report: (what: string, error: unknown) => void;
}

interface Subscriber {
  coins: ReadonlySet<CoinId>;
  readonly throttle: TickThrottle;
}

/**
 * Streams prices to subscribers. Runs the sockets, timers and messages that `stepLive` decides about.
 *
 * Without partysocket (1.3.0: MIT, maintained by Cloudflare, 15 kB) or reconnecting-websocket (no release for years).
 * Both decide when to reconnect with timers and random numbers of their own, which a test can't control; they replay the
 * messages of a closed connection on the next one, which may have other coins; and they handle neither silence, nor
 * failover to a second exchange, nor the end of the last subscription.
 */
export class LiveHub {
  readonly #parts: LiveParts;
  readonly #subscribers = new Set<Subscriber>();
  readonly #sockets = new Map<StreamId, Socket>();
  readonly #recent = new RecentTicks();
  #state = idleLive;
  #symbols: SymbolMap | null = null;
  #timer: { cancel(): void } | null = null;
  #lastId = 0;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** @param send receives the newest tick of each coin that the subscriber watches, at most four times a second */
  subscribe(send: (ticks: readonly Tick[]) => void): LiveSubscription {
    const { clock, after } = this.#parts;
    const throttle = new TickThrottle({ send, clock, after });
    const subscriber: Subscriber = { coins: new Set(), throttle };
    this.#subscribers.add(subscriber);
    return {
      watch: (coins) => {
        subscriber.coins = new Set(coins);
        throttle.keepOnly(subscriber.coins);
        for (const tick of this.#recent.of(subscriber.coins, this.#parts.now())) throttle.push(tick);
        void this.#watchAll();
      },
      unsubscribe: () => {
        throttle.stop();
        this.#subscribers.delete(subscriber);
        void this.#watchAll();
      },
    };
  }

  async #watchAll(): Promise<void> {
    try {
      this.#symbols ??= new SymbolMap(await this.#parts.listings(), this.#parts.streams);
    } catch (error) {
      return this.#parts.report('no live prices', error);
    }
    const coins = new Set([...this.#subscribers].flatMap((subscriber) => [...subscriber.coins]));
    this.#step({ type: 'watch', coins: [...coins] });
  }

  #step(event: LiveEvent): void {
    const { clock, random, after } = this.#parts;
    const { state, actions, wakeAt } = stepLive(this.#state, event, {
      now: clock(),
      random: random(),
      lists: (stream, coin) => this.#symbols?.symbolOf(stream, coin) != null,
    });
    this.#state = state;
    for (const action of actions) this.#perform(action);
    this.#timer?.cancel();
    this.#timer =
      wakeAt === null ? null : after(Math.max(0, wakeAt - clock()), () => this.#step({ type: 'timer' }));
  }

  #perform(action: LiveAction): void {
    const { stream } = action;
    const format = this.#parts.streams[stream];
    if (action.type === 'close') {
      this.#sockets.get(stream)?.close();
      this.#sockets.delete(stream);
      return;
    }
    const symbols = action.coins.flatMap((coin) => this.#symbols?.symbolOf(stream, coin) ?? []);
    if (action.type === 'connect') this.#connect(format, symbols);
    else this.#send(stream, format[action.type](symbols, ++this.#lastId));
  }

  #connect(format: PriceStream, symbols: readonly string[]): void {
    const stream = format.id;
    const meter = new MessageMeter();
    const socket = this.#parts.openSocket(format.url(symbols), {
      opened: () => {
        this.#send(stream, format.greeting(symbols));
        this.#step({ type: 'opened', stream });
      },
      received: (text) => {
        const result = meter.count(text.length, this.#parts.clock());
        if (result === 'parse') this.#receive(format, text);
        else if (result === 'flood') this.#closeFlood(stream);
      },
      ended: () => {
        this.#sockets.delete(stream);
        this.#step({ type: 'closed', stream });
      },
    });
    this.#sockets.set(stream, socket);
  }

  #send(stream: StreamId, messages: readonly string[]): void {
    for (const message of messages) this.#sockets.get(stream)?.send(message);
  }

  #closeFlood(stream: StreamId): void {
    this.#parts.report(stream, 'more messages than a stream of prices can have');
    this.#step({ type: 'flooded', stream });
  }

  #receive(format: PriceStream, text: string): void {
    const { id: stream, currency } = format;
    const message = format.read(text, this.#parts.now());
    if (message.kind === 'closing') return this.#step({ type: 'closing', stream });
    if (message.kind === 'invalid') this.#parts.report(stream, 'an invalid message was dropped');
    if (message.kind !== 'price') return;
    const coin = this.#symbols?.coinOf(stream, message.symbol);
    if (coin === undefined) return;
    this.#step({ type: 'ticked', stream, coins: [coin] });
    // A coin that was moved to another exchange gets no more prices, nor another unit, from this one.
    if (this.#state.watched.get(coin)?.stream !== stream) return;
    const { price, change24h, at } = message;
    const tick: Tick = { coin, price, currency, change24h, at, source: stream };
    this.#recent.keep(tick);
    for (const { coins, throttle } of this.#subscribers) if (coins.has(coin)) throttle.push(tick);
  }
}
