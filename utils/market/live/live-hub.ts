import type { CoinId } from '../../domain/coin/coin.ts';
import type { LiveSeat } from '../../domain/live/live-seat.ts';
import { idleLive, type LiveAction, type LiveEvent } from '../../domain/live/live-state.ts';
import { stepLive } from '../../domain/live/live-step.ts';
import type { StreamId, Tick } from '../../domain/live/tick.ts';
import type { Socket, SocketEvents } from '../../platform/socket.ts';
import type { Listings } from '../listing.ts';
import { FrameMeter } from './frame-meter.ts';
import type { PriceStream } from './price-stream.ts';
import { RecentTicks } from './recent-ticks.ts';
import { SymbolMap } from './symbol-map.ts';
import { TickThrottle } from './tick-throttle.ts';

export interface LiveParts {
  readonly streams: Readonly<Record<StreamId, PriceStream>>;
  readonly listings: () => Promise<Listings>;
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  readonly random: () => number;
  readonly after: (ms: number, work: () => void) => { cancel(): void };
  readonly report: (what: string, error: unknown) => void;
}

interface Seat {
  coins: ReadonlySet<CoinId>;
  readonly throttle: TickThrottle;
}

/**
 * Streams prices to whoever listens. The rim of `stepLive`: sockets, timers and frames, but no decision.
 *
 * Without partysocket (1.3.0: MIT, kept by Cloudflare, 15 kB) or reconnecting-websocket (no release
 * for years). Both decide by themselves when to connect again, by timers and dice of their own that a test can't
 * hold; they replay the messages of a dead connection on the next one, where the coins may be others; and they
 * know neither silence, nor a second exchange, nor the last listener. With these decided here, what such a
 * library adds to `WebSocket` is nothing.
 */
export class LiveHub {
  readonly #parts: LiveParts;
  readonly #seats = new Set<Seat>();
  readonly #sockets = new Map<StreamId, Socket>();
  readonly #recent = new RecentTicks();
  #state = idleLive;
  #symbols: SymbolMap | null = null;
  #timer: { cancel(): void } | null = null;
  #lastId = 0;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  /** @param send takes the newest price of each coin that this listener watches, at most four times a second */
  join(send: (ticks: readonly Tick[]) => void): LiveSeat {
    const { clock, after } = this.#parts;
    const throttle = new TickThrottle({ send, clock, after });
    const seat: Seat = { coins: new Set(), throttle };
    this.#seats.add(seat);
    return {
      watch: (coins) => {
        seat.coins = new Set(coins);
        throttle.keepOnly(seat.coins);
        for (const tick of this.#recent.of(seat.coins, this.#parts.now())) throttle.push(tick);
        void this.#watchAll();
      },
      leave: () => {
        throttle.stop();
        this.#seats.delete(seat);
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
    const coins = new Set([...this.#seats].flatMap((seat) => [...seat.coins]));
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
    for (const action of actions) this.#do(action);
    this.#timer?.cancel();
    this.#timer =
      wakeAt === null ? null : after(Math.max(0, wakeAt - clock()), () => this.#step({ type: 'timer' }));
  }

  #do(action: LiveAction): void {
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
    const meter = new FrameMeter();
    const socket = this.#parts.openSocket(format.url(symbols), {
      opened: () => {
        this.#send(stream, format.greeting(symbols));
        this.#step({ type: 'opened', stream });
      },
      received: (text) => {
        const verdict = meter.take(text.length, this.#parts.clock());
        if (verdict === 'read') this.#receive(format, text);
        else if (verdict === 'flood') this.#giveUp(stream);
      },
      ended: () => {
        this.#sockets.delete(stream);
        this.#step({ type: 'lost', stream });
      },
    });
    this.#sockets.set(stream, socket);
  }

  #send(stream: StreamId, messages: readonly string[]): void {
    for (const message of messages) this.#sockets.get(stream)?.send(message);
  }

  #giveUp(stream: StreamId): void {
    this.#parts.report(stream, 'sends more than a stream of prices can be');
    this.#step({ type: 'flooded', stream });
  }

  #receive(format: PriceStream, text: string): void {
    const { id: stream, currency } = format;
    const frame = format.read(text, this.#parts.now());
    if (frame.kind === 'farewell') return this.#step({ type: 'farewell', stream });
    if (frame.kind === 'unfit') this.#parts.report(stream, 'a frame does not fit and is left out');
    if (frame.kind !== 'price') return;
    const coin = this.#symbols?.coinOf(stream, frame.symbol);
    if (coin === undefined) return;
    this.#step({ type: 'heard', stream, coins: [coin] });
    // A coin that has gone over to another exchange gets no more prices, nor another unit, from this one.
    if (this.#state.watched.get(coin)?.stream !== stream) return;
    const { price, change24h, at } = frame;
    const tick: Tick = { coin, price, currency, change24h, at, source: stream };
    this.#recent.keep(tick);
    for (const seat of this.#seats) if (seat.coins.has(coin)) seat.throttle.push(tick);
  }
}
