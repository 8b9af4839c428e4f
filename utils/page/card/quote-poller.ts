import { mostCoins } from '../../domain/callers/tab-allowance.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import type { QuotesReply } from '../../domain/protocol.ts';
import { coinProblem } from '../../domain/quote/problem.ts';
import { type Direction, directionOf, type Quote } from '../../domain/quote/quote.ts';
import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import type { PagePorts, PopoverQuote } from './page-ports.ts';

/** The least wait between two requests, in milliseconds, however early the reply's `nextAt` is. */
const shortestWait = 2_000;
/** The longest wait of the backoff while the background can't be reached. */
const longestWait = 30_000;

/** Polls the quotes of a page's coins while the page is visible. */
export class QuotePoller {
  readonly #ports: Pick<PagePorts, 'quotes'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #coins: readonly CoinId[] = [];
  #quotes: Readonly<Record<CoinId, Quote>> = {};
  #problems: Pick<QuotesReply, 'problem' | 'problems'> = { problem: null };
  #hasReply = false;
  #due = dueIn(0);
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight = false;
  /** Counts calls of `refresh`: a reply to an earlier request does not satisfy a later one. */
  #generation = 0;

  constructor(ports: Pick<PagePorts, 'quotes'>, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#schedule(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Polls these coins from now on; at once where one of them is new. */
  follow(coins: readonly CoinId[]): void {
    const known = new Set(this.#coins);
    this.#coins = coins;
    if (coins.some((coin) => !known.has(coin))) this.refresh();
  }

  /** Requests quotes at once, for new coins or another currency. */
  refresh(): void {
    this.#generation += 1;
    this.#due = dueIn(0);
    this.#schedule();
  }

  of(coin: CoinId): Omit<PopoverQuote, 'live'> {
    const problem = coinProblem(coin, this.#problems);
    return { asked: this.#hasReply, quote: this.#quotes[coin] ?? null, problem };
  }

  directionOf(coin: CoinId): Direction {
    return directionOf(this.#quotes[coin]?.change24h ?? null);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#signal.aborted || this.#coins.length === 0 || isHidden(document)) return;
    this.#timer = setTimeout(() => void this.#request(), waitFor(this.#due));
  }

  async #request(): Promise<void> {
    if (this.#inFlight) return;
    this.#inFlight = true;
    const generation = this.#generation;
    try {
      const reply = await this.#ports.quotes(this.#coins.slice(0, mostCoins));
      this.#quotes = reply.quotes;
      this.#problems = reply;
      this.#due = dueIn(Math.max(reply.nextAt - Date.now(), shortestWait));
      this.#failures = 0;
    } catch {
      // The background logged it, or was terminated and restarts with the next call. Quotes that the page has stay.
      const wait = Math.min(shortestWait * 2 ** this.#failures, longestWait);
      this.#due = dueIn(wait);
      this.#problems = { problem: { code: 'internal', source: 'coingecko', retryAt: Date.now() + wait } };
      this.#failures += 1;
    }
    this.#inFlight = false;
    this.#hasReply = true;
    if (this.#signal.aborted) return;
    this.#changed();
    if (generation !== this.#generation) this.#due = dueIn(0);
    this.#schedule();
  }
}

/** A moment by both clocks: that of the system may be set back, the monotonic one may stop while the machine sleeps. */
interface Due {
  readonly byClock: number;
  readonly monotonic: number;
}

function dueIn(wait: number): Due {
  return { byClock: Date.now() + wait, monotonic: performance.now() + wait };
}

/** Milliseconds until the moment, by the clock that reaches it first. */
function waitFor({ byClock, monotonic }: Due): number {
  return Math.max(0, Math.min(byClock - Date.now(), monotonic - performance.now()));
}
