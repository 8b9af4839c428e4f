import type { HelloReply } from '../../domain/protocol.ts';
import { minuteMs } from '../../domain/time.ts';

/** The delay before a failed `page.hello` is repeated, in milliseconds; doubled with each failure in a row. */
const firstRetryMs = 2_000;
const longestRetryMs = 5 * minuteMs;

export interface HelloPorts {
  hello(): Promise<HelloReply>;
  /** Resolves once the page is visible: hidden pages send nothing. */
  visible(): Promise<void>;
  onReply(reply: HelloReply): void;
  report(error: unknown): void;
}

/**
 * Calls `page.hello`, and again with exponential backoff until it succeeds: a background that can't reply now must not
 * leave the page unmarked for good. Only the reply to the newest call counts.
 */
export class SiteHello {
  readonly #ports: HelloPorts;
  readonly #signal: AbortSignal;
  #generation = 0;
  #failures = 0;
  #isPending = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: HelloPorts, signal: AbortSignal) {
    this.#ports = ports;
    this.#signal = signal;
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  /** Whether a call was made and no reply has come: the reply may be older than what is known by then. */
  get isPending(): boolean {
    return this.#isPending;
  }

  send(): void {
    this.#generation += 1;
    this.#isPending = true;
    clearTimeout(this.#timer);
    const generation = this.#generation;
    const isCurrent = (): boolean => generation === this.#generation && !this.#signal.aborted;
    this.#ports
      .hello()
      .then(
        (reply) => {
          if (!isCurrent()) return;
          this.#isPending = false;
          this.#failures = 0;
          this.#ports.onReply(reply);
        },
        (error: unknown) => {
          if (isCurrent()) this.#retryLater(isCurrent);
          this.#ports.report(error);
        },
      )
      .catch((error: unknown) => this.#ports.report(error));
  }

  #retryLater(isCurrent: () => boolean): void {
    const delay = Math.min(firstRetryMs * 2 ** this.#failures, longestRetryMs);
    this.#failures += 1;
    this.#timer = setTimeout(() => {
      this.#ports.visible().then(
        () => isCurrent() && this.send(),
        (error: unknown) => this.#ports.report(error),
      );
    }, delay);
  }
}
