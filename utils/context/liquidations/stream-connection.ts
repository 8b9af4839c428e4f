import type { Contracts, Liquidation } from '../../domain/liquidations/liquidation.ts';
import type { Socket, SocketEvents } from '../../platform/socket.ts';
import type { LiquidationStream } from './liquidation-stream.ts';

export interface ConnectionParts {
  readonly openSocket: (url: string, events: SocketEvents) => Socket;
  readonly contracts: () => Contracts;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: () => number;
  /** The stream is subscribed from now on. */
  readonly onSubscribed: () => void;
  readonly onEvents: (events: readonly Liquidation[]) => void;
}

/** Without any message for this long a connection is dead, in milliseconds; each ping is replied to. */
const silenceMs = 60_000;
const shortestRetryMs = 1_000;
const longestRetryMs = 300_000;
/** More messages in a second than this are a flood; cascades have some hundred. */
const mostPerSecond = 1_000;

/** One exchange's connection, reopened with backoff and jitter for as long as `beat` is called. */
export class StreamConnection {
  readonly #stream: LiquidationStream;
  readonly #parts: ConnectionParts;
  #socket: Socket | null = null;
  /** When the last message arrived; null while the stream is not subscribed. */
  #heardAt: number | null = null;
  #openedAt = 0;
  #failures = 0;
  #retryAt = 0;
  #second = { start: 0, messages: 0 };

  constructor(stream: LiquidationStream, parts: ConnectionParts) {
    this.#stream = stream;
    this.#parts = parts;
  }

  /** When the stream was last known to be open; null while it is not. */
  get heardAt(): number | null {
    return this.#heardAt;
  }

  /** Opens the connection where it is due, else pings it. To be called every few seconds. */
  beat(): void {
    const now = this.#parts.now();
    if (!this.#socket) {
      if (now >= this.#retryAt) this.#open(now);
      return;
    }
    if (now - Math.max(this.#heardAt ?? 0, this.#openedAt) > silenceMs) this.#fail();
    else this.#socket.send(this.#stream.ping);
  }

  close(): void {
    this.#socket?.close();
    this.#socket = null;
    this.#heardAt = null;
    this.#retryAt = 0;
  }

  #open(now: number): void {
    this.#openedAt = now;
    // A closed connection's events that are under way do not concern its successor.
    const isCurrent = (): boolean => this.#socket === socket;
    const socket: Socket = this.#parts.openSocket(this.#stream.url, {
      opened: () => {
        if (!isCurrent()) return;
        for (const message of this.#stream.greeting) socket.send(message);
        if (this.#stream.isSubscribedOnOpen) this.#subscribed();
      },
      received: (text) => isCurrent() && this.#receive(text),
      ended: () => isCurrent() && this.#fail(),
    });
    this.#socket = socket;
  }

  #receive(text: string): void {
    const now = this.#parts.now();
    if (now - this.#second.start >= 1_000) this.#second = { start: now, messages: 0 };
    this.#second.messages += 1;
    if (this.#second.messages > mostPerSecond) return this.#fail();
    const message = this.#stream.read(text, this.#parts.contracts());
    if (message.kind === 'subscribed') this.#subscribed();
    if (this.#heardAt === null) return;
    this.#heardAt = now;
    this.#failures = 0;
    if (message.kind === 'events' && message.events.length > 0) this.#parts.onEvents(message.events);
  }

  #subscribed(): void {
    if (this.#heardAt !== null) return;
    this.#heardAt = this.#parts.now();
    this.#parts.onSubscribed();
  }

  #fail(): void {
    this.#socket?.close();
    this.#socket = null;
    this.#heardAt = null;
    const delayMs = Math.min(shortestRetryMs * 2 ** this.#failures, longestRetryMs);
    this.#failures += 1;
    this.#retryAt = this.#parts.now() + delayMs * (1 + this.#parts.random() / 2);
  }
}
