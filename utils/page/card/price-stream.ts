import type { CoinId } from '../../domain/coin/coin.ts';
import { silenceMs } from '../../domain/live/live-state.ts';
import { type Tick, withTick } from '../../domain/live/tick.ts';
import type { LiveRequest } from '../../domain/protocol.ts';
import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';
import type { PagePorts } from './page-ports.ts';

/** What is streamed, and how. */
interface Followed extends LiveRequest {
  /** The reader's: a change restarts the stream. */
  readonly currency: string;
}

const nothing: Followed = { coins: [], named: [], currency: '' };

/**
 * Streams the prices of the coins of the open cards while the page is visible. Ticks are coalesced: the newest is drawn, once per
 * animation frame.
 */
export class PriceStream {
  readonly #ports: Pick<PagePorts, 'live'>;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #followed = nothing;
  readonly #ticks = new Map<CoinId, readonly Tick[]>();
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

  /** Streams these coins from now on. */
  follow(followed: Followed): void {
    if (keyOf(followed) === keyOf(this.#followed)) return;
    this.#followed = followed;
    // The last ticks of a card that was just closed stay: it may open again.
    if (followed.coins.length > 0)
      for (const coin of this.#ticks.keys()) if (!followed.coins.includes(coin)) this.#ticks.delete(coin);
    this.#restart();
  }

  /** The last ticks of a coin, newest first. */
  of(coin: CoinId): readonly Tick[] {
    return this.#ticks.get(coin) ?? [];
  }

  #draw(): void {
    this.#animationFrame = 0;
    this.#changed();
  }

  #restart(): void {
    this.#stream?.abort();
    this.#stream = null;
    const { coins, named } = this.#followed;
    if (coins.length === 0 || isHidden(document) || this.#signal.aborted) return;
    const stream = new AbortController();
    this.#stream = stream;
    this.#ports.live(
      { coins, named },
      (tick) => {
        this.#ticks.set(tick.coin, withTick(this.of(tick.coin), tick));
        if (this.#animationFrame === 0) this.#animationFrame = requestAnimationFrame(() => this.#draw());
        // Redraws after silence, so that the card stops showing the price as live.
        clearTimeout(this.#silence);
        this.#silence = setTimeout(this.#changed, silenceMs);
      },
      stream.signal,
    );
  }
}

function keyOf({ coins, named, currency }: Followed): string {
  return coins.length > 0 ? [currency, ...coins, '', ...named].join(' ') : '';
}
