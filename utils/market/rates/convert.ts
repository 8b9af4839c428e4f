import { isPrice } from '../../domain/quote/plausible.ts';
import type { PastPrice } from '../../domain/quote/past-price.ts';
import type { GlobalMarket, Quote } from '../../domain/quote/quote.ts';
import type { Rate } from './rates.ts';

/** For conversion to a third currency USDT counts as a dollar; the quote says so in `converted.from`. */
const dollars = new Set(['usd', 'usdt']);

/** Whether a rate could convert an amount to this currency. A USDT price is never relabelled as USD. */
function needsRate(from: string, currency: string): boolean {
  return from !== currency && dollars.has(from) && !dollars.has(currency);
}

/** A quote in another currency. Its change over 24 hours stays the one in dollars, as yesterday's rate is not known. */
function convertQuote(quote: Quote, currency: string, rate: Rate): Quote {
  const price = quote.price * rate.perDollar;
  // The rate may take a price near the bounds beyond them.
  if (!isPrice(price)) return quote;
  const by = (amount: number | null): number | null => (amount === null ? null : amount * rate.perDollar);
  return {
    ...quote,
    price,
    currency,
    changeIn: quote.currency,
    high24h: by(quote.high24h),
    low24h: by(quote.low24h),
    volume24h: by(quote.volume24h),
    marketCap: by(quote.marketCap),
    converted: { from: quote.currency, rates: rate.rates, at: rate.at },
  };
}

/** A past price in another currency at the rate of its day; without one it stays in its own unit. */
export async function convertPast(
  past: PastPrice,
  currency: string,
  rateOn: (currency: string, at: number) => Promise<Rate | null>,
): Promise<PastPrice> {
  if (past.kind !== 'price' || !needsRate(past.currency, currency)) return past;
  const rate = await rateOn(currency, past.at);
  if (!rate || !isPrice(past.price * rate.perDollar)) return past;
  const { low, high } = past;
  return {
    ...past,
    price: past.price * rate.perDollar,
    ...(low !== undefined && { low: low * rate.perDollar }),
    ...(high !== undefined && { high: high * rate.perDollar }),
    currency,
    converted: { from: past.currency, rates: rate.rates, at: rate.at },
  };
}

/** The market's total in another currency, or unchanged where no rate is known. */
export async function convertGlobal(
  market: GlobalMarket,
  currency: string,
  perDollar: (currency: string) => Promise<Rate | null>,
): Promise<GlobalMarket> {
  const rate = needsRate(market.currency, currency) ? await perDollar(currency) : null;
  if (!rate) return market;
  return {
    ...market,
    marketCap: market.marketCap * rate.perDollar,
    currency,
    converted: { from: market.currency, rates: rate.rates, at: rate.at },
  };
}

/** Quotes in the reader's currency; without a rate they stay in the provider's own unit. */
export async function convertQuotes(
  quotes: readonly Quote[],
  currency: string,
  perDollar: (currency: string) => Promise<Rate | null>,
): Promise<readonly Quote[]> {
  if (!quotes.some((quote) => needsRate(quote.currency, currency))) return quotes;
  const rate = await perDollar(currency);
  if (!rate) return quotes;
  return quotes.map((quote) =>
    needsRate(quote.currency, currency) ? convertQuote(quote, currency, rate) : quote,
  );
}
