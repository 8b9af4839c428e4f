import { dollarOf } from './dollar-coins.ts';
import { isPrice } from './plausible.ts';
import type { Conversion, ProviderId, Quote } from './quote.ts';

/** What one USDT costs, by Tether's own quote. */
export interface UsdtRate {
  /** In `currency`. */
  readonly price: number;
  readonly currency: string;
  /** Tether's own change over 24 hours, in percent, and its unit where that is not `currency`; as in a quote. */
  readonly change24h: number | null;
  readonly changeIn?: string;
  /** The time of Tether's quote, in milliseconds since 1970, and its provider. */
  readonly at: number;
  readonly source: ProviderId;
  /** The price in US dollars; null where no rate of the dollar is known. */
  readonly dollars: number | null;
}

interface RateInputs {
  /** The reader's currency, lower case. */
  readonly currency: string;
  /** Units of the currency for one US dollar; null where that is not known. Not needed for dollars. */
  readonly perDollar: number | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Tether's quote may be this old, in milliseconds. */
  readonly maxAgeMs: number;
}

/**
 * The rate of USDT from Tether's quote among these; null where there is none that is recent enough. Where the dollar coins
 * agree with each other but are all off, their provider is: Tether's price then counts relative to them, so that a wrong
 * reply does not spread to the prices of an exchange.
 */
export function usdtRate(quotes: readonly Quote[], inputs: RateInputs): UsdtRate | null {
  const { currency, now, maxAgeMs } = inputs;
  const tether = quotes.find((quote) => quote.coin === 'tether' && quote.currency === currency);
  if (!tether || now - tether.at > maxAgeMs) return null;
  const dollar = currency === 'usd' ? 1 : inputs.perDollar;
  const own = dollarOf(quotes, currency);
  const isOff = dollar !== null && own !== null && Math.abs(own / dollar - 1) > pegTolerance(currency);
  const price = isOff ? (tether.price / own) * dollar : tether.price;
  const { change24h, changeIn, at, source } = tether;
  return {
    price,
    currency,
    change24h,
    ...(changeIn !== undefined && { changeIn }),
    at,
    source,
    dollars: dollar === null ? null : price / dollar,
  };
}

/** How far from a dollar USDT may be without a word. Outside of dollars the rate is that of the day, and less exact. */
function pegTolerance(currency: string): number {
  return currency === 'usd' ? 0.005 : 0.02;
}

/** The price of USDT in dollars where it was used for a conversion and is noticeably not one dollar; else null. */
export function depegOf({
  currency,
  converted,
}: {
  readonly currency: string;
  readonly converted?: Conversion | undefined;
}): number | null {
  const dollars = converted?.from === 'usdt' ? converted.dollars : undefined;
  return dollars !== undefined && Math.abs(dollars - 1) > pegTolerance(currency) ? dollars : null;
}

/** A price in USDT, in another currency; null where the result is implausible. */
export function fromUsdt(price: number, rate: Pick<UsdtRate, 'price'>): number | null {
  const converted = price * rate.price;
  return isPrice(converted) ? converted : null;
}

/** What a converted figure says of its rate. */
export function usdtConversion({ source, at, dollars }: UsdtRate): Conversion {
  return { from: 'usdt', rates: source, at, ...(dollars !== null && { dollars }) };
}

/** A change over 24 hours in USDT as one in the rate's currency: both changes together. With its unit where it is another. */
export function changeFromUsdt(
  change24h: number | null,
  rate: UsdtRate,
): { readonly change24h: number | null; readonly changeIn?: string } {
  if (change24h === null) return { change24h };
  if (rate.change24h === null) return { change24h, changeIn: 'usdt' };
  return {
    change24h: ((1 + change24h / 100) * (1 + rate.change24h / 100) - 1) * 100,
    ...(rate.changeIn !== undefined && { changeIn: rate.changeIn }),
  };
}
