import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import type { Tick } from '../../domain/live/tick.ts';
import type { PagePorts } from './page-ports.ts';
import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/**
 * Streams the price of the coin of the open card while the page is visible. Ticks are coalesced: the newest is drawn, once per
 * animation frame.
 */
export class PriceStream {
  readonly #ports: Pick<PagePorts, 'live'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #coin: CoinId | null = null;
  #tick: Tick | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #stream: AbortController | null = null;
  /** The request of the animation frame that draws the newest tick; 0 for none. */
  #animationFrame = 0;

  constructor(ports: Pick<PagePorts, 'live'>, changed: () => void, signal: AbortSignal) {
    this.#ports = ports;
    this.#changed = changed;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#restart(), { signal });
    signal.addEventListener('abort', () => {
      this.#stream?.abort();
      cancelAnimationFrame(this.#animationFrame);
      clearTimeout(this.#silence);
    });
  }

  /** Streams this coin from now on; null for none. */
  follow(coin: CoinId | null): void {
    if (coin === this.#coin) return;
    this.#coin = coin;
    this.#restart();
  }

  of(coin: CoinId): Tick | undefined {
    return this.#tick?.coin === coin ? this.#tick : undefined;
  }

  #draw(): void {
    this.#animationFrame = 0;
    this.#changed();
  }

  #restart(): void {
    this.#stream?.abort();
    this.#stream = null;
    if (this.#coin === null || isHidden(document) || this.#signal.aborted) return;
    const stream = new AbortController();
    this.#stream = stream;
    this.#ports.live(
      [this.#coin],
      (tick) => {
        this.#tick = tick;
        if (this.#animationFrame === 0) this.#animationFrame = requestAnimationFrame(() => this.#draw());
        // Redraws after silence, so that the card stops showing the price as live.
        clearTimeout(this.#silence);
        this.#silence = setTimeout(this.#changed, silenceMs);
      },
      stream.signal,
    );
  }
}
