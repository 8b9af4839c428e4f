import type { WebSocket } from 'ws';
import type { WorldHost, WorldRequest, WorldResponse } from '../exchange.ts';
import { json } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';
import { dayAgo } from '../past.ts';
import type { CoinId } from '../../../utils/domain/coin/coin.ts';

/** The message formats of one exchange's WebSocket. */
export interface StreamFormat {
  readonly host: string;
  /** Milliseconds between two prices of a subscribed symbol. */
  readonly intervalMs: number;
  /** The symbols that the URL of the connection subscribes to. */
  symbolsInUrl(request: WorldRequest): readonly string[];
  coinOf(symbol: string): CoinId | undefined;
  /** What the unit of its prices costs, in US dollars. */
  unit(market: Market): number;
  price(symbol: string, figures: CoinFigures, now: number): unknown;
  /** Parses a subscription or its end; null for any other message. */
  readMessage(
    message: unknown,
  ): { readonly subscribes: boolean; readonly symbols: readonly string[]; readonly reply: unknown } | null;
  /** The message that announces the end of the connection. */
  readonly closeNotice: unknown;
}

interface Connection {
  readonly socket: WebSocket;
  readonly symbols: Set<string>;
}

/** An exchange's WebSocket stream. A test can silence it, end its connections and send any message on them. */
export class StreamHost implements WorldHost {
  readonly hosts: readonly string[];
  /** Accepts connections and subscriptions, but sends no price. */
  silent = false;
  /** Sends prices only on `sendPrice` and `flood`, instead of at intervals. */
  manual = false;
  /** When connections were opened and closed; milliseconds since 1970. */
  readonly openings: number[] = [];
  readonly closings: number[] = [];
  readonly #format: StreamFormat;
  readonly #connections = new Set<Connection>();
  #market: Market | null = null;

  constructor(format: StreamFormat) {
    this.hosts = [format.host];
    this.#format = format;
  }

  /** Number of open connections. */
  get open(): number {
    return this.#connections.size;
  }

  /** The coins that are subscribed to on any connection. */
  get coins(): readonly CoinId[] {
    const symbols = [...this.#connections].flatMap((connection) => [...connection.symbols]);
    return [...new Set(symbols.flatMap((symbol) => this.#format.coinOf(symbol) ?? []))];
  }

  answer(): WorldResponse {
    return json({ message: 'This is a WebSocket.' }, 426);
  }

  socket(socket: WebSocket, request: WorldRequest, market: Market): void {
    this.#market = market;
    const connection: Connection = { socket, symbols: new Set(this.#format.symbolsInUrl(request)) };
    this.#connections.add(connection);
    this.openings.push(Date.now());
    const timer = setInterval(() => {
      if (!this.manual) this.#sendAllPrices(connection);
    }, this.#format.intervalMs);
    socket.on('message', (data: Buffer) => this.#onMessage(connection, data.toString()));
    socket.on('close', () => {
      clearInterval(timer);
      this.#connections.delete(connection);
      this.closings.push(Date.now());
    });
    if (!this.manual) this.#sendAllPrices(connection);
  }

  /** Sends a coin's current market price on every connection that is subscribed to it. */
  sendPrice(coin: CoinId): void {
    for (const connection of this.#connections)
      for (const symbol of connection.symbols)
        if (this.#format.coinOf(symbol) === coin) this.#sendPrice(connection, symbol);
  }

  /**
   * Sends prices of a coin on every connection at this rate, each a dollar above the one before.
   * @returns stops it, and returns the last price that was sent
   */
  flood(coin: CoinId, perSecond: number, from: number): () => number {
    const began = performance.now();
    let sent = 0;
    const timer = setInterval(() => {
      for (const due = ((performance.now() - began) * perSecond) / 1000; sent < due; sent += 1)
        for (const connection of this.#connections)
          for (const symbol of connection.symbols)
            if (this.#format.coinOf(symbol) === coin) this.#sendPrice(connection, symbol, from + sent);
    }, 5);
    return () => {
      clearInterval(timer);
      return from + sent - 1;
    };
  }

  /** Sends a text on every connection. */
  sendText(text: string): void {
    for (const { socket } of this.#connections) socket.send(text);
  }

  /** Announces the end of the connection, as the exchange does before maintenance, and leaves it open. */
  announceClose(): void {
    this.sendText(JSON.stringify(this.#format.closeNotice));
  }

  /** Terminates every connection without a close frame. */
  cut(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  #onMessage(connection: Connection, text: string): void {
    const message = this.#format.readMessage(JSON.parse(text));
    if (!message) return;
    for (const symbol of message.symbols) {
      if (message.subscribes) connection.symbols.add(symbol);
      else connection.symbols.delete(symbol);
    }
    connection.socket.send(JSON.stringify(message.reply));
    if (message.subscribes && !this.manual) this.#sendAllPrices(connection);
  }

  #sendAllPrices(connection: Connection): void {
    for (const symbol of connection.symbols) this.#sendPrice(connection, symbol);
  }

  #sendPrice(connection: Connection, symbol: string, price?: number): void {
    const coin = this.#format.coinOf(symbol);
    const figures = coin === undefined ? undefined : this.#market?.get(coin);
    if (this.silent || !this.#market || !figures || figures.price === null) return;
    const own = (price ?? figures.price) / this.#format.unit(this.#market);
    const sent = { ...figures, price: own };
    connection.socket.send(JSON.stringify(this.#format.price(symbol, sent, Date.now())));
  }
}

/** The price 24 hours ago that follows from a price and its change, as text. */
export function openOf(figures: CoinFigures): string {
  return String(dayAgo(figures));
}
