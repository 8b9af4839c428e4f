import type { CoinId } from '../domain/coin/coin.ts';
import type { Tick } from '../domain/live/tick.ts';
import type { PagePorts } from './page-ports.ts';

/** Streams the price of the coin whose card is open, while the page is visible, and only then. */
export class LiveFeed {
  readonly #ports: Pick<PagePorts, 'live'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #coin: CoinId | null = null;
  #tick: Tick | null = null;
  #stream: AbortController | null = null;

  constructor(ports: Pick<PagePorts, 'live'>, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    document.addEventListener('visibilitychange', () => this.#restart(), { signal });
    signal.addEventListener('abort', () => this.#stream?.abort());
  }

  /** Follows this coin from now on; none where no card is open. */
  follow(coin: CoinId | null): void {
    if (coin === this.#coin) return;
    this.#coin = coin;
    this.#restart();
  }

  of(coin: CoinId): Tick | null {
    return this.#tick?.coin === coin ? this.#tick : null;
  }

  #restart(): void {
    this.#stream?.abort();
    this.#stream = null;
    if (this.#coin === null || document.hidden || this.#signal.aborted) return;
    const stream = new AbortController();
    this.#stream = stream;
    this.#ports.live(
      [this.#coin],
      (tick) => {
        this.#tick = tick;
        this.#changed();
      },
      stream.signal,
    );
  }
}
