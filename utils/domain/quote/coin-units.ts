import type { CoinId } from '../coin/coin.ts';

/** A currency that is a coin, or a part of one. */
export interface CoinUnit {
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
