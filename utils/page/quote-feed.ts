import type { CoinId } from '../domain/coin/coin.ts';
import { type Direction, directionOf } from '../domain/quote/direction.ts';
import type { Problem } from '../domain/quote/problem.ts';
import type { Quote } from '../domain/quote/quote.ts';
import type { PagePorts, PopoverQuote } from './page-ports.ts';

/** However soon the background says that there is news, in milliseconds. */
const shortestWait = 2_000;
/** The wait when the background can't be reached at all. */
const afterFailure = 30_000;

/** Keeps a page's quotes current: asks while the page is visible, and only then. */
export class QuoteFeed {
  readonly #ports: PagePorts;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #coins: readonly CoinId[] = [];
  #quotes: Readonly<Record<CoinId, Quote>> = {};
  #problem: Problem | null = null;
  #asked = false;
  #nextAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  constructor(ports: PagePorts, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Follows these coins from now on. Asks at once where one of them is new. */
  follow(coins: readonly CoinId[]): void {
    const known = new Set(this.#coins);
    this.#coins = coins;
    if (coins.some((coin) => !known.has(coin))) this.askAgain();
  }

  /** Asks at once: the reader may have chosen another currency. */
  askAgain(): void {
    this.#nextAt = 0;
    this.#schedule();
  }

  of(coin: CoinId): PopoverQuote {
    return { asked: this.#asked, quote: this.#quotes[coin] ?? null, problem: this.#problem };
  }

  directionOf(coin: CoinId): Direction {
    return directionOf(this.#quotes[coin]?.change24h ?? null);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#signal.aborted || this.#coins.length === 0 || document.hidden) return;
    this.#timer = setTimeout(() => void this.#ask(), Math.max(0, this.#nextAt - Date.now()));
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    const asked = this.#coins;
    try {
      const reply = await this.#ports.quotes(asked);
      this.#quotes = reply.quotes;
      this.#problem = reply.problem;
      this.#nextAt = Math.max(reply.nextAt, Date.now() + shortestWait);
    } catch {
      // The background told its own log. The figures on the page keep their age and so turn stale by themselves.
      this.#nextAt = Date.now() + afterFailure;
    }
    this.#asking = false;
    this.#asked = true;
    if (this.#signal.aborted) return;
    this.#changed();
    if (this.#coins.some((coin) => !asked.includes(coin))) this.#nextAt = 0;
    this.#schedule();
  }
}
