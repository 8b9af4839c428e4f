import {
  type AlertEvent,
  type AlertRecord,
  type ShownEvents,
  shownEvents,
} from '../domain/alerts/alert-record.ts';
import type { Alert } from '../domain/alerts/alert.ts';
import { checkAlerts, type CoinInput, needsHistory, watchedCoins } from '../domain/alerts/check-alerts.ts';
import { readingOf } from '../domain/alerts/reading.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import type { Tick } from '../domain/live/tick.ts';
import type { Series } from '../domain/quote/history.ts';
import type { Quote } from '../domain/quote/quote.ts';
import { areContradicting } from '../domain/quote/second-witness.ts';

export interface CheckerParts {
  readonly alerts: () => Promise<readonly Alert[]>;
  /** The reader's currency, in which quotes and charts are. */
  readonly currency: () => Promise<string>;
  readonly record: {
    load(): Promise<AlertRecord>;
    /** Reads, changes and writes the record under a lock. */
    change(change: (record: AlertRecord) => AlertRecord): Promise<AlertRecord>;
  };
  /** Quotes of these coins: fresh ones, or the last known. */
  readonly quotes: (coins: readonly CoinId[]) => Promise<Readonly<Record<CoinId, Quote>>>;
  /** Hourly prices of the last seven days, from the snapshot that is the same for every reader; null where there are none. */
  readonly hourly: (coin: CoinId) => Promise<Series | null>;
  /** A price of an exchange, as the second witness; null where none can be had without naming the coin. */
  readonly witness: (coin: CoinId) => Promise<Tick | null>;
  /** Shows a notification. Resolves also where the reader allows none. */
  readonly show: (shown: ShownEvents) => Promise<void>;
  readonly now: () => number;
}

/**
 * Checks the reader's alerts. The worker may stop at any point: what a check finds is stored as one value before it is shown, and
 * what was stored and not shown is shown by the next check, under the same id.
 */
export class AlertChecker {
  readonly #parts: CheckerParts;
  #running: Promise<void> | null = null;

  constructor(parts: CheckerParts) {
    this.#parts = parts;
  }

  /** One check at a time: concurrent calls share it. Rejects where storage can't be read or written. */
  check(): Promise<void> {
    this.#running ??= this.#check().finally(() => (this.#running = null));
    return this.#running;
  }

  /** Whether an alert is waiting, or something is still to be shown. */
  async isNeeded(): Promise<boolean> {
    const all = await this.#parts.alerts();
    if (all.length === 0) return false;
    const record = await this.#parts.record.load();
    return record.unshown.length > 0 || watchedCoins(all, record).length > 0;
  }

  async #check(): Promise<void> {
    const { alerts, record } = this.#parts;
    const [all, before] = [await alerts(), await record.load()];
    if (before.unshown.length > 0) await this.#showAll(before);
    const coins = watchedCoins(all, before);
    if (coins.length === 0) return;
    const inputs = await this.#inputs(coins, before);
    const { events } = checkAlerts(before, all, inputsOf(inputs));
    for (const coin of await this.#contradicted(events, inputs)) inputs.delete(coin);
    await this.#showAll(await record.change((latest) => checkAlerts(latest, all, inputsOf(inputs)).record));
  }

  async #inputs(coins: readonly CoinId[], record: AlertRecord): Promise<Map<CoinId, WitnessedInput>> {
    const { quotes, now } = this.#parts;
    const currency = await this.#parts.currency();
    const found = await quotes(coins);
    const inputs = new Map<CoinId, WitnessedInput>();
    for (const coin of coins) {
      const quote = found[coin];
      const reading = quote ? readingOf(quote, currency, now()) : null;
      if (!quote || !reading) continue;
      const isNeeded = needsHistory(record.coins[coin] ?? null, reading, currency);
      const series = isNeeded ? await this.#parts.hourly(coin) : null;
      const hourly = series?.currency === currency ? series.points : null;
      inputs.set(coin, { quote, input: { reading, currency, hourly } });
    }
    return inputs;
  }

  /** The coins of new events whose quote an exchange contradicts: they are left for the next check. */
  async #contradicted(
    events: readonly AlertEvent[],
    inputs: ReadonlyMap<CoinId, WitnessedInput>,
  ): Promise<readonly CoinId[]> {
    const live = events.filter(({ isMissed, alert }) => !isMissed && alert.kind !== 'volume');
    const contradicted: CoinId[] = [];
    for (const coin of new Set(live.map(({ alert }) => alert.coin))) {
      const quote = inputs.get(coin)?.quote;
      const tick = quote && (await this.#parts.witness(coin));
      if (quote && tick && areContradicting(quote, tick)) contradicted.push(coin);
    }
    return contradicted;
  }

  async #showAll(record: AlertRecord): Promise<void> {
    for (const shown of shownEvents(record)) {
      await this.#parts.show(shown);
      const ids = new Set(shown.events.map(({ id }) => id));
      await this.#parts.record.change((latest) => ({
        ...latest,
        unshown: latest.unshown.filter((id) => !ids.has(id)),
      }));
    }
  }
}

interface WitnessedInput {
  readonly quote: Quote;
  readonly input: CoinInput;
}

function inputsOf(inputs: ReadonlyMap<CoinId, WitnessedInput>): ReadonlyMap<CoinId, CoinInput> {
  return new Map([...inputs].map(([coin, { input }]) => [coin, input]));
}
