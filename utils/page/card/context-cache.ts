import { contextSymbol } from '../../domain/context/context-coins.ts';
import type { CoinContext } from '../../domain/context/coin-context.ts';
import type { CoinId } from '../../domain/coin/coin.ts';
import { minuteMs } from '../../domain/time.ts';
import type { PagePorts } from './page-ports.ts';

/** How long the figures around a price are fresh, in milliseconds: as long as the background's. */
const freshMs = 2 * minuteMs;

/** The figures around prices that were requested on this page. */
export class ContextCache {
  readonly #request: NonNullable<PagePorts['context']>;
  readonly #changed: () => void;
  readonly #report: (error: unknown) => void;
  readonly #replies = new Map<CoinId, { readonly at: number; readonly context: CoinContext | null }>();
  readonly #inFlight = new Set<CoinId>();

  constructor(
    request: NonNullable<PagePorts['context']>,
    events: { readonly changed: () => void; readonly report: (error: unknown) => void },
  ) {
    this.#request = request;
    this.#changed = events.changed;
    this.#report = events.report;
  }

  /** Null where there are none; also stale ones, while new ones load. */
  get(coin: CoinId): CoinContext | 'loading' | null {
    const known = this.#replies.get(coin);
    if (known) return known.context;
    return this.#inFlight.has(coin) ? 'loading' : null;
  }

  /** Requests them unless they are fresh. Coins that are not on the list have none. */
  load(coin: CoinId): void {
    const known = this.#replies.get(coin);
    const isFresh = known !== undefined && Date.now() - known.at < freshMs;
    if (isFresh || this.#inFlight.has(coin) || contextSymbol(coin) === null) return;
    this.#inFlight.add(coin);
    this.#request(coin)
      .then(
        (context) => void this.#replies.set(coin, { at: Date.now(), context }),
        (error: unknown) => this.#report(error),
      )
      .finally(() => {
        this.#inFlight.delete(coin);
        this.#changed();
      });
  }
}
