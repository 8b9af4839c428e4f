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
import { MessageMeter, type PriceStream, SymbolMap } from './price-stream.ts';
import { RecentTicks, TickThrottle } from './tick-delivery.ts';
import type { TickUnits } from './tick-units.ts';

export interface LiveParts {
  readonly streams: Readonly<Record<StreamId, PriceStream>>;
  readonly listings: () => Promise<Listings>;
  /** Converts ticks to the reader's currency. */
  readonly units: Pick<TickUnits, 'renew' | 'convert'>;
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
  /** Those of its coins that may be named to an exchange. */
  named: ReadonlySet<CoinId>;
  readonly throttle: TickThrottle;
}

/**
 * Streams prices to subscribers. Runs the sockets, timers and messages that `stepLive` decides about.
 *
 * Each connection subscribes the coins that it shares with those of all readers, and besides them only coins that may be
 * named. While anything is watched there is a connection, whatever it is: that a card is open tells nothing about its coin.
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
  /** The watched coins that may not be named to an exchange. */
  #unnamed: readonly CoinId[] = [];
  #timer: { cancel(): void } | null = null;
  #lastId = 0;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** @param send receives the newest tick of each coin that the subscriber watches, at most four times a second */
  subscribe(send: (ticks: readonly Tick[]) => void): LiveSubscription {
    const { clock, after } = this.#parts;
    const throttle = new TickThrottle({ send, clock, after });
    const subscriber: Subscriber = { coins: new Set(), named: new Set(), throttle };
    this.#subscribers.add(subscriber);
    return {
      watch: ({ coins, named }) => {
        subscriber.coins = new Set(coins);
        subscriber.named = new Set(named.filter((coin) => subscriber.coins.has(coin)));
        throttle.keepOnly(subscriber.coins);
        void this.#watchAll().then(() => this.#sendRecent(subscriber));
      },
      unsubscribe: () => {
        throttle.stop();
        this.#subscribers.delete(subscriber);
        void this.#watchAll();
      },
    };
  }

  async #watchAll(): Promise<void> {
    const renewed = this.#parts.units.renew();
    try {
      this.#symbols ??= new SymbolMap(await this.#parts.listings(), this.#parts.streams);
    } catch (error) {
      return this.#parts.report('no live prices', error);
    }
    // Without rates the first ticks would be in another unit than those that follow.
    await renewed;
    const coins = this.#streamable(this.#symbols);
    this.#unnamed = coins.filter((coin) => !this.#isNamed(coin));
    this.#step({ type: 'watch', coins });
  }

  /** The watched coins that a connection may be for, and the largest coin while anything is watched. */
  #streamable(symbols: SymbolMap): CoinId[] {
    const watched = [...this.#subscribers].filter(({ coins }) => coins.size > 0);
    const [largest] = symbols.shared('binance');
    const coins = new Set(largest !== undefined && watched.length > 0 ? [largest] : []);
    for (const subscriber of watched)
      for (const coin of subscriber.coins)
        if (subscriber.named.has(coin) || symbols.shared('binance').has(coin)) coins.add(coin);
    return [...coins];
  }

  #isNamed(coin: CoinId): boolean {
    return [...this.#subscribers].some(({ named }) => named.has(coin));
  }

  /** Whether a subscription of this stream may contain a coin. */
  #lists(stream: StreamId, coin: CoinId): boolean {
    if (this.#symbols?.symbolOf(stream, coin) == null) return false;
    return this.#isNamed(coin) || this.#symbols.shared(stream).has(coin);
  }

  #sendRecent(subscriber: Subscriber): void {
    if (!this.#subscribers.has(subscriber)) return;
    const { coins, throttle } = subscriber;
    for (const recent of this.#recent.of(coins, this.#parts.now())) {
      const tick = this.#parts.units.convert(recent);
      if (tick) throttle.push(tick);
    }
  }

  #step(event: LiveEvent): void {
    const { clock, random, after } = this.#parts;
    const { state, actions, wakeAt } = stepLive(this.#state, event, {
      now: clock(),
      random: random(),
      lists: (stream, coin) => this.#lists(stream, coin),
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
    const shared = this.#symbols?.shared(stream) ?? new Set();
    const own = this.#symbolsOf(
      stream,
      action.coins.filter((coin) => !shared.has(coin)),
    );
    if (action.type === 'connect') this.#connect(format, [...this.#symbolsOf(stream, [...shared]), ...own]);
    else if (own.length > 0) this.#send(stream, format[action.type](own, ++this.#lastId));
  }

  #symbolsOf(stream: StreamId, coins: readonly CoinId[]): string[] {
    return coins.flatMap((coin) => this.#symbols?.symbolOf(stream, coin) ?? []);
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
    // One coin's silence moves no unnamed coin: a connection to another exchange would tell which one is watched.
    this.#step({ type: 'ticked', stream, coins: [coin, ...this.#unnamed] });
    // A coin that was moved to another exchange gets no more prices from this one.
    const watched = this.#state.watched.get(coin);
    if (watched && watched.stream !== stream) return;
    const { price, change24h, at } = message;
    const own: Tick = { coin, price, currency, change24h, at, source: stream };
    this.#recent.keep(own);
    const tick = watched ? this.#parts.units.convert(own) : null;
    if (!tick) return;
    for (const { coins, throttle } of this.#subscribers) if (coins.has(coin)) throttle.push(tick);
  }
}
