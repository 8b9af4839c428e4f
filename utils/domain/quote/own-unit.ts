import type { CoinId } from '../coin/coin.ts';
import { dollarOf } from './dollar-coins.ts';
import type { Series } from './history.ts';
import type { Quote } from './quote.ts';

/**
 * The unit of a coin's figures: the reader's currency, but dollars for the coin that is this currency itself. One Bitcoin
 * always costs one Bitcoin.
 * @param currency the reader's, a lower-case code
 */
export function unitFor(coin: CoinId, currency: string): string {
  return coinUnit(currency)?.coin === coin ? 'usd' : currency;
}

/**
 * The quote of the coin that is the reader's currency, in dollars: by what dollar coins cost in this currency in the same
 * response. Other quotes are returned unchanged, as is this one where the dollar coins disagree. Its low and high are not
 * known in dollars.
 * @param all the quotes of the response, in `currency`
 */
export function inOwnUnit(quote: Quote, all: readonly Quote[], currency: string): Quote {
  if (unitFor(quote.coin, currency) === currency || quote.currency !== currency) return quote;
  const dollar = dollarOf(all, currency);
  if (dollar === null) return quote;
  const inDollars = (amount: number | null): number | null => amount && amount / dollar;
  return {
    ...quote,
    price: quote.price / dollar,
    currency: 'usd',
    change24h: inverse(all.find(({ coin }) => coin === 'tether')?.change24h ?? null),
    high24h: null,
    low24h: null,
    volume24h: inDollars(quote.volume24h),
    marketCap: inDollars(quote.marketCap),
    converted: { from: currency, rates: quote.source, at: quote.at },
  };
}

/** A series of Tether's prices in the reader's currency as one of this currency's coin in USDT. */
export function inverseSeries({ points, source }: Series, currency: string): Series {
  const perCoin = coinUnit(currency)?.perCoin ?? 1;
  return { points: points.map(([at, price]) => [at, perCoin / price]), currency: 'usdt', source };
}

/** The change of a coin in dollars, from that of a dollar in the coin; percent. */
function inverse(change: number | null): number | null {
  return change === null ? null : (1 / (1 + change / 100) - 1) * 100;
}

/** A currency that is a coin, or a part of one. */
interface CoinUnit {
  readonly coin: CoinId;
  /** Units for one coin. */
  readonly perCoin: number;
}

const coins: Readonly<Record<string, CoinId>> = {
  btc: 'bitcoin',
  eth: 'ethereum',
  ltc: 'litecoin',
  bch: 'bitcoin-cash',
  bnb: 'binancecoin',
  eos: 'eos',
  xrp: 'ripple',
  xlm: 'stellar',
  link: 'chainlink',
  dot: 'polkadot',
  yfi: 'yearn-finance',
};

/** The coin behind a currency that is one, or a part of one; null for money and metals. @param currency lower-case code */
export function coinUnit(currency: string): CoinUnit | null {
  if (currency === 'bits') return { coin: 'bitcoin', perCoin: 1e6 };
  if (currency === 'sats') return { coin: 'bitcoin', perCoin: 1e8 };
  const coin = Object.hasOwn(coins, currency) ? coins[currency] : undefined;
  return coin === undefined ? null : { coin, perCoin: 1 };
}
