import { AlertChecker } from '../../../../utils/alerts/alert-checker.ts';
import {
  type AlertEvent,
  type AlertRecord,
  emptyRecord,
  type ShownEvents,
} from '../../../../utils/domain/alerts/alert-record.ts';
import type { Alert } from '../../../../utils/domain/alerts/alert.ts';
import type { Tick } from '../../../../utils/domain/live/tick.ts';
import type { Point } from '../../../../utils/domain/quote/history.ts';
import type { Quote } from '../../../../utils/domain/quote/quote.ts';
import { aQuoteAt } from '../domain/alerts/an-alert.ts';

/** The browser around the checks: what outlives a worker, and what the network has. */
export class AlertWorld {
  now: number;
  alerts: readonly Alert[] = [];
  currency = 'usd';
  record: AlertRecord = emptyRecord;
  quote: Quote | null = null;
  hourly: readonly Point[] | null = null;
  witness: Tick | null = null;
  /** Every notification by id, with its text's source; the same id twice is one notification for the reader. */
  readonly shown = new Map<string, ShownEvents>();
  /** Every event that a notification was about, by id. */
  readonly told = new Map<string, AlertEvent>();
  readonly requests = { quotes: 0, hourly: 0, witness: 0 };
  /** At which of the following steps the worker dies; null for never. */
  #dieAt: number | null = null;
  #died: (() => void) | null = null;

  constructor(now: number) {
    this.now = now;
  }

  price(price: number, fields: Partial<Quote> = {}): void {
    this.quote = aQuoteAt(this.now, price, fields);
  }

  /**
   * One check by a new worker, as after an alarm.
   * @param dieAt the worker dies at this of its steps: reads and writes of storage, requests, notifications
   */
  async check(dieAt: number | null = null): Promise<void> {
    this.#dieAt = dieAt;
    const dead = new Promise<void>((resolve) => (this.#died = resolve));
    await Promise.race([this.#checker().check(), dead]);
  }

  #checker(): AlertChecker {
    const { requests } = this;
    return new AlertChecker({
      alerts: () => this.#step(() => this.alerts),
      currency: () => this.#step(() => this.currency),
      record: {
        load: () => this.#step(() => this.record),
        // Either written or not: a worker that dies before leaves what was there.
        change: (change) => this.#step(() => (this.record = change(this.record))),
      },
      quotes: () =>
        this.#step(() => {
          requests.quotes += 1;
          return this.quote ? { [this.quote.coin]: this.quote } : {};
        }),
      hourly: () =>
        this.#step(() => {
          requests.hourly += 1;
          return (
            this.hourly && { points: this.hourly, currency: this.currency, source: 'coingecko' as const }
          );
        }),
      witness: () =>
        this.#step(() => {
          requests.witness += 1;
          return this.witness;
        }),
      show: (shown) =>
        this.#step(() => {
          this.shown.set(shown.id, shown);
          for (const event of shown.events) this.told.set(event.id, event);
        }),
      now: () => this.now,
    });
  }

  /** Work of one step, with a death before it or after it. */
  async #step<T>(work: () => T): Promise<T> {
    if (this.#isDeath()) return new Promise(() => undefined);
    const result = work();
    await Promise.resolve();
    if (this.#isDeath()) return new Promise(() => undefined);
    return result;
  }

  #isDeath(): boolean {
    if (this.#dieAt === null) return false;
    this.#dieAt -= 1;
    if (this.#dieAt > 0) return false;
    this.#died?.();
    return true;
  }
}
