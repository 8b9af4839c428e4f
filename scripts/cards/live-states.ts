import type { KnownQuote } from '../../components/shared/quote-state.ts';
import type { Tick } from '../../utils/domain/live/tick.ts';
import type { Conversion, Quote } from '../../utils/domain/quote/quote.ts';

/** Units for a dollar. */
const perDollar = { usd: 1, eur: 0.846, jpy: 157.2 } as const;
type Currency = keyof typeof perDollar;

/** Quotes with streamed prices, by the name of the screenshot. */
export function liveStates(bitcoin: Quote, now: number): Readonly<Record<string, KnownQuote>> {
  const quoteIn = (currency: Currency, changes: Partial<Quote> = {}): Quote => {
    const by = (amount: number | null): number | null => amount && amount * perDollar[currency];
    const { price, high24h, low24h, volume24h, marketCap } = bitcoin;
    const amounts = {
      high24h: by(high24h),
      low24h: by(low24h),
      volume24h: by(volume24h),
      marketCap: by(marketCap),
    };
    return { ...bitcoin, ...amounts, price: price * perDollar[currency], currency, ...changes };
  };
  const plainTick = (currency: Currency): Tick => ({
    coin: 'bitcoin',
    price: 70_688.1 * perDollar[currency],
    currency,
    change24h: 10.71,
    at: now - 900,
    source: 'binance',
  });
  const tickIn = (currency: Currency, dollars = 1): Tick => ({
    ...plainTick(currency),
    converted: { from: 'usdt', rates: 'coingecko', at: now - 20_000, dollars },
  });
  const known = (quote: Quote, tick: Tick): KnownQuote => ({
    asked: true,
    quote,
    live: [tick],
    problem: null,
  });
  const usd = quoteIn('usd');
  const fromCoinbase: Conversion = { from: 'usd', rates: 'frankfurter', at: Date.UTC(2026, 1, 6) };
  return {
    live: known(usd, tickIn('usd')),
    'live-eur': known(quoteIn('eur'), tickIn('eur')),
    'live-jpy': known(quoteIn('jpy'), tickIn('jpy')),
    'live-coinbase': known(quoteIn('jpy'), { ...tickIn('jpy'), source: 'coinbase', converted: fromCoinbase }),
    depeg: known(usd, tickIn('usd', 0.97)),
    'depeg-eur': known(quoteIn('eur'), tickIn('eur', 0.97)),
    apart: known(quoteIn('usd', { price: 72_772.18 }), tickIn('usd')),
    'apart-jpy': known(quoteIn('jpy', { price: 11_439_786 }), tickIn('jpy', 0.97)),
    'apart-coinbase': known(quoteIn('usd', { price: 72_772.18 }), {
      ...plainTick('usd'),
      source: 'coinbase',
    }),
    'old-figures': known(quoteIn('usd', { at: now - 20 * 60_000 }), tickIn('usd')),
    'no-rate': known(usd, { ...plainTick('usd'), currency: 'usdt' }),
    'usdt-quote': {
      asked: true,
      quote: quoteIn('usd', {
        source: 'binance',
        marketCap: null,
        rank: null,
        converted: { from: 'usdt', rates: 'coingecko', at: now - 60_000, dollars: 0.97 },
      }),
      problem: null,
    },
  };
}
