import type { WebSocket } from 'ws';
import type { WorldHost, WorldRequest, WorldResponse } from '../exchange.ts';
import { json } from '../exchange.ts';
import type { CoinFigures, Market } from '../market.ts';
import { dayAgo } from '../past.ts';
import type { CoinId } from '../../../utils/domain/coin/coin.ts';

/** One exchange's way to talk on a WebSocket. */
export interface StreamDialect {
  readonly host: string;
  /** How often it tells a price that it has been asked for, in milliseconds. */
  readonly everyMs: number;
  /** The symbols that an address asks for by itself. */
  inAddress(request: WorldRequest): readonly string[];
  coinOf(symbol: string): CoinId | undefined;
  price(symbol: string, figures: CoinFigures, now: number): unknown;
  /** Null for what is no message of this exchange. */
  readMessage(
    message: unknown,
  ): { readonly asked: boolean; readonly symbols: readonly string[]; readonly answer: unknown } | null;
  readonly farewell: unknown;
}

interface Line {
  readonly socket: WebSocket;
  readonly symbols: Set<string>;
}

/** What a client said, and when the server heard it, in milliseconds since 1970. */
export interface Heard {
  readonly at: number;
  readonly text: string;
}

/** An exchange's stream in the world. A test may silence it, end it, and make it say anything. */
export class StreamHost implements WorldHost {
  readonly hosts: readonly string[];
  /** Takes connections and subscriptions, and says no price. */
  silent = false;
  /** Prices only when the test says so, instead of at intervals. */
  manual = false;
  readonly heard: Heard[] = [];
  /** When connections were opened and closed, in milliseconds since 1970. */
  readonly openings: number[] = [];
  readonly closings: number[] = [];
  readonly #dialect: StreamDialect;
  readonly #lines = new Set<Line>();
  #market: Market | null = null;

  constructor(dialect: StreamDialect) {
    this.hosts = [dialect.host];
    this.#dialect = dialect;
  }

  /** How many connections stand. */
  get open(): number {
    return this.#lines.size;
  }

  /** The coins that are subscribed to on any connection. */
  get coins(): readonly CoinId[] {
    const symbols = [...this.#lines].flatMap((line) => [...line.symbols]);
    return [...new Set(symbols.flatMap((symbol) => this.#dialect.coinOf(symbol) ?? []))];
  }

  answer(): WorldResponse {
    return json({ message: 'This is a WebSocket.' }, 426);
  }

  socket(socket: WebSocket, request: WorldRequest, market: Market): void {
    this.#market = market;
    const line: Line = { socket, symbols: new Set(this.#dialect.inAddress(request)) };
    this.#lines.add(line);
    this.openings.push(Date.now());
    const timer = setInterval(() => {
      if (!this.manual) this.#tellAll(line);
    }, this.#dialect.everyMs);
    socket.on('message', (data: Buffer) => this.#onMessage(line, data.toString()));
    socket.on('close', () => {
      clearInterval(timer);
      this.#lines.delete(line);
      this.closings.push(Date.now());
    });
    if (!this.manual) this.#tellAll(line);
  }

  /** Sends a coin's price as it is in the market now, to whoever asked for it. */
  tell(coin: CoinId): void {
    for (const line of this.#lines)
      for (const symbol of line.symbols) if (this.#dialect.coinOf(symbol) === coin) this.#tell(line, symbol);
  }

  /**
   * Sends prices of a coin on every connection at this rate, each a dollar above the one before, until it is stopped.
   * @returns the last price that was sent, once it has been stopped
   */
  flood(coin: CoinId, perSecond: number, from: number): () => number {
    const began = performance.now();
    let sent = 0;
    const timer = setInterval(() => {
      for (const due = ((performance.now() - began) * perSecond) / 1000; sent < due; sent += 1)
        for (const line of this.#lines)
          for (const symbol of line.symbols)
            if (this.#dialect.coinOf(symbol) === coin) this.#tell(line, symbol, from + sent);
    }, 5);
    return () => {
      clearInterval(timer);
      return from + sent - 1;
    };
  }

  /** Sends this text, whatever it is, on every connection. */
  say(text: string): void {
    for (const { socket } of this.#lines) socket.send(text);
  }

  /** Says that the connection will end, as the exchange does before maintenance, and leaves it open. */
  sayFarewell(): void {
    this.say(JSON.stringify(this.#dialect.farewell));
  }

  /** Ends every connection without a word. */
  cut(): void {
    for (const { socket } of this.#lines) socket.terminate();
  }

  #onMessage(line: Line, text: string): void {
    this.heard.push({ at: Date.now(), text });
    const message = this.#dialect.readMessage(JSON.parse(text));
    if (!message) return;
    for (const symbol of message.symbols) {
      if (message.asked) line.symbols.add(symbol);
      else line.symbols.delete(symbol);
    }
    line.socket.send(JSON.stringify(message.answer));
    if (message.asked && !this.manual) this.#tellAll(line);
  }

  #tellAll(line: Line): void {
    for (const symbol of line.symbols) this.#tell(line, symbol);
  }

  #tell(line: Line, symbol: string, price?: number): void {
    const coin = this.#dialect.coinOf(symbol);
    const figures = coin === undefined ? undefined : this.#market?.get(coin);
    if (this.silent || !figures || figures.price === null) return;
    const told = price === undefined ? figures : { ...figures, price };
    line.socket.send(JSON.stringify(this.#dialect.price(symbol, told, Date.now())));
  }
}

/** The price a day ago that goes with a price and its change, as text. */
export function openOf(figures: CoinFigures): string {
  return String(dayAgo(figures));
}
