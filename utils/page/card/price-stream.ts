import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import type { Tick } from '../../domain/live/tick.ts';
import { withTick } from '../../domain/live/tick-trail.ts';
import type { PagePorts } from './page-ports.ts';
import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** What is streamed, and how. */
interface Followed {
  readonly coin: CoinId;
  /** Whether the coin may be named to an exchange: the card is pinned. */
  readonly named: boolean;
  /** The reader's: a change restarts the stream. */
  readonly currency: string;
}

/**
 * Streams the price of the coin of the open card while the page is visible. Ticks are coalesced: the newest is drawn, once per
 * animation frame.
 */
export class PriceStream {
  readonly #ports: Pick<PagePorts, 'live'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #followed: Followed | null = null;
  #ticks: readonly Tick[] = [];
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
  follow(followed: Followed | null): void {
    if (keyOf(followed) === keyOf(this.#followed)) return;
    this.#followed = followed;
    this.#restart();
  }

  /** The last ticks of a coin, newest first. */
  of(coin: CoinId): readonly Tick[] {
    return this.#ticks[0]?.coin === coin ? this.#ticks : [];
  }

  #draw(): void {
    this.#animationFrame = 0;
    this.#changed();
  }

  #restart(): void {
    this.#stream?.abort();
    this.#stream = null;
    const followed = this.#followed;
    if (followed === null || isHidden(document) || this.#signal.aborted) return;
    const stream = new AbortController();
    this.#stream = stream;
    this.#ports.live(
      { coins: [followed.coin], named: followed.named },
      (tick) => {
        this.#ticks = withTick(this.of(tick.coin), tick);
        if (this.#animationFrame === 0) this.#animationFrame = requestAnimationFrame(() => this.#draw());
        // Redraws after silence, so that the card stops showing the price as live.
        clearTimeout(this.#silence);
        this.#silence = setTimeout(this.#changed, silenceMs);
      },
      stream.signal,
    );
  }
}

function keyOf(followed: Followed | null): string {
  return followed ? `${followed.coin} ${followed.named} ${followed.currency}` : '';
}
