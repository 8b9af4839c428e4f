import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import type { Tick } from '../../domain/live/tick.ts';
import type { PagePorts } from './page-ports.ts';
import { onTrusted } from '../text/trusted-events.ts';

/**
 * Streams the price of the coin whose card is open, while the page is visible, and only then. However many prices come
 * between two frames, the newest is drawn, once.
 */
export class LiveFeed {
  readonly #ports: Pick<PagePorts, 'live'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #coin: CoinId | null = null;
  #tick: Tick | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #stream: AbortController | null = null;
  /** The frame in which the newest price will be drawn; 0 for none. */
  #frame = 0;

  constructor(ports: Pick<PagePorts, 'live'>, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#restart(), { signal });
    signal.addEventListener('abort', () => {
      this.#stream?.abort();
      cancelAnimationFrame(this.#frame);
      clearTimeout(this.#silence);
    });
  }

  /** Follows this coin from now on; none where no card is open. */
  follow(coin: CoinId | null): void {
    if (coin === this.#coin) return;
    this.#coin = coin;
    this.#restart();
  }

  of(coin: CoinId): Tick | undefined {
    return this.#tick?.coin === coin ? this.#tick : undefined;
  }

  #draw(): void {
    this.#frame = 0;
    this.#changed();
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
        if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
        // The card must not go on to say that it is live when prices have stopped.
        clearTimeout(this.#silence);
        this.#silence = setTimeout(this.#changed, silenceMs);
      },
      stream.signal,
    );
  }
}
