import { mostCoins } from '../../domain/callers/tab-allowance.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { type Direction, directionOf } from '../../domain/quote/direction.ts';
import type { Problem } from '../../domain/quote/problem.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import type { PagePorts, PopoverQuote } from './page-ports.ts';
import { onTrusted } from '../text/trusted-events.ts';

/** However soon the background says that there is news, in milliseconds. */
const shortestWait = 2_000;
/** The longest wait while the background can't be reached at all. */
const longestWait = 30_000;

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
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  /** Counts what was wanted at once: an answer to an earlier wish does not fulfil a later one. */
  #wishes = 0;

  constructor(ports: PagePorts, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#schedule(), { signal });
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
    this.#wishes += 1;
    this.#nextAt = 0;
    this.#schedule();
  }

  of(coin: CoinId): Omit<PopoverQuote, 'live'> {
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
    const wishes = this.#wishes;
    try {
      const reply = await this.#ports.quotes(this.#coins.slice(0, mostCoins));
      this.#quotes = reply.quotes;
      this.#problem = reply.problem;
      this.#nextAt = Math.max(reply.nextAt, Date.now() + shortestWait);
      this.#failures = 0;
    } catch {
      // The background told its own log, or died and is started by the next ask. The figures on the page stay,
      // with their age; where there are none, nobody has said that there is no price.
      this.#nextAt = Date.now() + Math.min(shortestWait * 2 ** this.#failures, longestWait);
      this.#problem = { code: 'internal', source: 'coingecko', retryAt: this.#nextAt };
      this.#failures += 1;
    }
    this.#asking = false;
    this.#asked = true;
    if (this.#signal.aborted) return;
    this.#changed();
    if (wishes !== this.#wishes) this.#nextAt = 0;
    this.#schedule();
  }
}
