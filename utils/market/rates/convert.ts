import { isPrice } from '../../domain/quote/plausible.ts';
import type { PastPrice } from '../../domain/quote/past-price.ts';
import type { Point, Series } from '../../domain/quote/history.ts';
import type { Conversion, GlobalMarket, Quote } from '../../domain/quote/quote.ts';
import { changeFromUsdt, usdtConversion, type UsdtRate, usdtRate } from '../../domain/quote/usdt-rate.ts';
import { hourMs } from '../../domain/time.ts';
import type { Rate } from './rates.ts';

/** Tether's quote may be this old for a conversion of quotes. */
const usdtAgeMs = hourMs;

/** Where the rates for quotes come from. */
export interface QuoteRates {
  readonly perDollar: (currency: string) => Promise<Rate | null>;
  /** Quotes that are known besides those to convert: Tether's may be among them. */
  readonly known: readonly Quote[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** USDT at a moment of the past. */
export type UsdtThen = Pick<Conversion, 'rates' | 'at'> & {
  /** In US dollars. */
  readonly price: number;
};

/** Where the rates for past prices come from. */
export interface PastRates {
  readonly rateOn: (currency: string, at: number) => Promise<Rate | null>;
  /**
   * The price of USDT at a moment, or null where it is not known: a past price in USDT then keeps its unit. Without this
   * source USDT counts as a dollar in a conversion to a third currency.
   */
  readonly usdtAt?: ((at: number) => Promise<UsdtThen | null>) | undefined;
}

/** Quotes in the reader's currency; without a rate they stay in the provider's own unit. */
export async function convertQuotes(
  quotes: readonly Quote[],
  currency: string,
  { perDollar, known, now }: QuoteRates,
): Promise<readonly Quote[]> {
  const hasUnit = (unit: string): boolean =>
    unit !== currency && quotes.some((quote) => quote.currency === unit);
  if (!hasUnit('usd') && !hasUnit('usdt')) return quotes;
  const dollar = currency === 'usd' ? null : await perDollar(currency);
  const inDollars = quotes.map((quote) => (dollar ? fromDollars(quote, currency, dollar) : quote));
  if (!hasUnit('usdt')) return inDollars;
  const usdt = usdtRate([...inDollars, ...known], {
    currency,
    perDollar: dollar?.perDollar ?? null,
    now,
    maxAgeMs: usdtAgeMs,
  });
  return usdt ? inDollars.map((quote) => fromTether(quote, usdt)) : inDollars;
}

/** A quote in dollars in another currency. Its change stays the one in dollars, as yesterday's rate is not known. */
function fromDollars(quote: Quote, currency: string, { perDollar, rates, at }: Rate): Quote {
  if (quote.currency !== 'usd') return quote;
  const converted = withAmounts(quote, perDollar);
  if (!converted) return quote;
  return { ...converted, currency, changeIn: 'usd', converted: { from: 'usd', rates, at } };
}

function fromTether(quote: Quote, rate: UsdtRate): Quote {
  if (quote.currency !== 'usdt') return quote;
  const converted = withAmounts(quote, rate.price);
  if (!converted) return quote;
  const change = changeFromUsdt(quote.change24h, rate);
  return { ...converted, currency: rate.currency, ...change, converted: usdtConversion(rate) };
}

/** All amounts times a rate; null where that takes the price beyond the plausible. */
function withAmounts(quote: Quote, rate: number): Quote | null {
  const price = quote.price * rate;
  if (!isPrice(price)) return null;
  const by = (amount: number | null): number | null => (amount === null ? null : amount * rate);
  return {
    ...quote,
    price,
    high24h: by(quote.high24h),
    low24h: by(quote.low24h),
    volume24h: by(quote.volume24h),
    marketCap: by(quote.marketCap),
  };
}

/**
 * A past price in another currency: USDT at its price of that moment, dollars at the rate of the day. Without a rate it stays
 * in its own unit.
 */
export async function convertPast(past: PastPrice, currency: string, rates: PastRates): Promise<PastPrice> {
  const { rateOn, usdtAt } = rates;
  const isUsdt = past.kind === 'price' && past.currency === 'usdt';
  if (past.kind !== 'price' || past.currency === currency || !(isUsdt || past.currency === 'usd'))
    return past;
  const usdt = isUsdt && usdtAt ? await usdtAt(past.at) : null;
  if (isUsdt && (usdtAt ? !usdt : currency === 'usd')) return past;
  const dollar = currency === 'usd' ? null : await rateOn(currency, past.at);
  if (currency !== 'usd' && !dollar) return past;
  const rate = (usdt?.price ?? 1) * (dollar?.perDollar ?? 1);
  if (!isPrice(past.price * rate)) return past;
  const { low, high } = past;
  // Of two rates, the one that is known for the day alone.
  const { rates: publisher, at } = dollar ?? usdt!;
  return {
    ...past,
    price: past.price * rate,
    ...(low !== undefined && { low: low * rate }),
    ...(high !== undefined && { high: high * rate }),
    currency,
    converted: { from: past.currency, rates: publisher, at, ...(usdt && { dollars: usdt.price }) },
  };
}

/**
 * A chart in USDT as one in dollars, at Tether's price now: the shape stays the same. In other currencies the rate of now would
 * be wrong for most of the chart, so that it keeps its unit.
 */
export function convertSeries(
  series: Series,
  quotes: readonly Quote[],
  currency: string,
  now: number,
): Series {
  if (series.currency !== 'usdt' || currency !== 'usd') return series;
  const rate = usdtRate(quotes, { currency, perDollar: null, now, maxAgeMs: usdtAgeMs });
  if (!rate) return series;
  const points = series.points.map(([at, price]): Point => [at, price * rate.price]);
  return { ...series, points, currency, converted: usdtConversion(rate) };
}

/** The market's total in another currency, or unchanged where no rate is known. */
export async function convertGlobal(
  market: GlobalMarket,
  currency: string,
  perDollar: (currency: string) => Promise<Rate | null>,
): Promise<GlobalMarket> {
  if (market.currency !== 'usd' || currency === 'usd') return market;
  const rate = await perDollar(currency);
  if (!rate) return market;
  return {
    ...market,
    marketCap: market.marketCap * rate.perDollar,
    currency,
    converted: { from: 'usd', rates: rate.rates, at: rate.at },
  };
}
