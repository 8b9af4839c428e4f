import type { HelloReply } from '../../domain/protocol.ts';
import { minuteMs } from '../../domain/time.ts';
import { isHidden } from '../dom/element-access.ts';
import { onTrusted } from '../dom/trusted-events.ts';

/** The backoff after failures, in milliseconds: doubled from the first to the last. */
const firstRetryMs = 2_000;
const lastRetryMs = 5 * minuteMs;

interface HelloParts {
  readonly hello: () => Promise<HelloReply>;
  readonly onReply: (reply: HelloReply) => void;
  readonly report: (error: unknown) => void;
}

/**
 * Calls `page.hello`, for this site's switch and settings. After a failure it retries with backoff, and at once when the page
 * becomes visible; a hidden page does not retry. The first of consecutive failures is reported.
 */
export class HelloCall {
  readonly #parts: HelloParts;
  readonly #signal: AbortSignal;
  #requested = false;
  #isPending = false;
  /** Ignore replies to superseded calls. */
  #generation = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: HelloParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    onTrusted(document, 'visibilitychange', () => this.#onVisibility(), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether a call was made and no reply has come: the reply may be older than what is known by then. */
  get isPending(): boolean {
    return this.#isPending;
  }

  /** Calls unless it was called already. */
  requestOnce(): void {
    if (!this.#requested) this.request();
  }

  /** Calls, also again: the settings may have changed. */
  request(): void {
    this.#requested = true;
    this.#isPending = true;
    clearTimeout(this.#timer);
    this.#generation += 1;
    this.#call(this.#generation).catch((error: unknown) => this.#parts.report(error));
  }

  async #call(generation: number): Promise<void> {
    const isCurrent = (): boolean => generation === this.#generation && !this.#signal.aborted;
    let reply: HelloReply;
    try {
      reply = await this.#parts.hello();
    } catch (error) {
      if (isCurrent()) this.#onFailure(error);
      return;
    }
    if (!isCurrent()) return;
    this.#isPending = false;
    this.#failures = 0;
    this.#parts.onReply(reply);
  }

  #onFailure(error: unknown): void {
    const wait = Math.min(firstRetryMs * 2 ** this.#failures, lastRetryMs);
    if (this.#failures === 0) this.#parts.report(error);
    this.#failures += 1;
    if (!isHidden(document)) this.#timer = setTimeout(() => this.request(), wait);
  }

  #onVisibility(): void {
    clearTimeout(this.#timer);
    if (this.#failures > 0 && !isHidden(document)) this.request();
  }
}
