import { isStreamed } from '../../domain/live/shown-price.ts';
import type { Tick } from '../../domain/live/tick.ts';
import { isPrice } from '../../domain/quote/plausible.ts';
import type { Quote } from '../../domain/quote/quote.ts';
import {
  changeFromUsdt,
  fromUsdt,
  usdtConversion,
  type UsdtRate,
  usdtRate,
} from '../../domain/quote/usdt-rate.ts';
import { minuteMs } from '../../domain/time.ts';
import type { Rate } from '../rates/rates.ts';

/** Tether's quote may be this old for ticks. */
const usdtAgeMs = 15 * minuteMs;
/** How often the rates are read again while ticks arrive; sooner while one is missing. */
const renewMs = 15_000;
const missingMs = 1_000;
/** How long ticks wait for the first quotes, with which their unit would change. */
const firstQuotesMs = 5_000;

export interface UnitParts {
  /** The reader's. */
  readonly currency: () => Promise<string>;
  /** The quotes that are known in that currency, without a request. */
  readonly quotes: () => Promise<readonly Quote[]>;
  /** The day's rate of the dollar. */
  readonly perDollar: (currency: string) => Promise<Rate | null>;
  readonly now: () => number;
  readonly report: (what: string, error: unknown) => void;
}

/** Converts ticks to the reader's currency: USDT at Tether's own quote, dollars at the rate of the day. */
export class TickUnits {
  readonly #parts: UnitParts;
  #currency: string | null = null;
  #usdt: UsdtRate | null = null;
  /** Since when there are no quotes at all; null where there are. */
  #emptySince: number | null = null;
  #dollar: Rate | null = null;
  #dollarAt = -Infinity;
  #readAt = -Infinity;
  #reading: Promise<void> | null = null;

  constructor(parts: UnitParts) {
    this.#parts = parts;
  }

  /** Reads currency and rates again. A rate of the dollar that must be requested arrives later. */
  renew(): Promise<void> {
    this.#reading ??= this.#read()
      .catch((error: unknown) => this.#parts.report('no rates for live prices', error))
      .finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** The tick in the reader's currency; without a rate in its own unit for readers in dollars, null for others. */
  convert(tick: Tick): Tick | null {
    this.#renewIfDue();
    const currency = this.#currency;
    if (currency === null || !isStreamed(currency)) return null;
    if (tick.currency === currency) return tick;
    const converted = tick.currency === 'usdt' ? this.#fromUsdt(tick) : this.#fromDollars(tick, currency);
    return converted ?? (currency === 'usd' && !this.#isWaiting() ? tick : null);
  }

  #isWaiting(): boolean {
    return this.#emptySince !== null && this.#parts.now() - this.#emptySince < firstQuotesMs;
  }

  #fromUsdt(tick: Tick): Tick | null {
    const rate = this.#usdt;
    if (!rate || this.#parts.now() - rate.at > usdtAgeMs) return null;
    const price = fromUsdt(tick.price, rate);
    if (price === null) return null;
    const change = changeFromUsdt(tick.change24h, rate);
    return { ...tick, price, currency: rate.currency, ...change, converted: usdtConversion(rate) };
  }

  #fromDollars(tick: Tick, currency: string): Tick | null {
    const rate = this.#dollar;
    const price = rate ? tick.price * rate.perDollar : 0;
    if (!rate || !isPrice(price)) return null;
    const converted = { from: 'usd', rates: rate.rates, at: rate.at } as const;
    return { ...tick, price, currency, changeIn: 'usd', converted };
  }

  #renewIfDue(): void {
    const isMissing = this.#usdt === null || (this.#currency !== 'usd' && this.#dollar === null);
    const age = this.#parts.now() - this.#readAt;
    if (age < 0 || age >= (isMissing ? missingMs : renewMs)) void this.renew();
  }

  async #read(): Promise<void> {
    const { now } = this.#parts;
    this.#readAt = now();
    const currency = await this.#parts.currency();
    const quotes = isStreamed(currency) ? await this.#parts.quotes() : [];
    this.#emptySince = quotes.length > 0 ? null : (this.#emptySince ?? now());
    if (currency !== this.#currency) {
      this.#dollar = null;
      this.#dollarAt = -Infinity;
    }
    this.#currency = currency;
    if (isStreamed(currency)) this.#readDollar(currency);
    const perDollar = this.#dollar?.perDollar ?? null;
    this.#usdt = usdtRate(quotes, { currency, perDollar, now: now(), maxAgeMs: usdtAgeMs });
  }

  /** Not awaited: it may be a request, and ticks in USDT do without it. */
  #readDollar(currency: string): void {
    const age = this.#parts.now() - this.#dollarAt;
    if (currency === 'usd' || (age >= 0 && age < minuteMs)) return;
    this.#dollarAt = this.#parts.now();
    this.#parts.perDollar(currency).then(
      (rate) => {
        if (currency === this.#currency) this.#dollar = rate;
      },
      (error: unknown) => this.#parts.report('no rate of the dollar for live prices', error),
    );
  }
}
