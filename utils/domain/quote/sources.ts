import type { ProviderId } from './quote.ts';

/** A provider as readers meet it. */
export interface Source {
  readonly name: string;
  /** Where its figures can be looked up. */
  readonly url: string;
  /** What stands before the linked name, near the figures, as the provider's terms or good manners ask. */
  readonly credit: string;
  /** A single exchange's figures are that exchange's, not the market's. */
  readonly kind: 'aggregator' | 'exchange';
}

export const sources: Readonly<Record<ProviderId, Source>> = {
  coingecko: {
    name: 'CoinGecko',
    url: 'https://www.coingecko.com/',
    credit: 'Price data by',
    kind: 'aggregator',
  },
  coinpaprika: {
    name: 'CoinPaprika',
    url: 'https://coinpaprika.com/',
    credit: 'Price data by',
    kind: 'aggregator',
  },
  binance: { name: 'Binance', url: 'https://www.binance.com/', credit: 'Price on', kind: 'exchange' },
  coinbase: {
    name: 'Coinbase Exchange',
    url: 'https://exchange.coinbase.com/',
    credit: 'Price on',
    kind: 'exchange',
  },
  kraken: { name: 'Kraken', url: 'https://www.kraken.com/', credit: 'Price on', kind: 'exchange' },
};

/** All providers in the order in which they are asked unless the reader sets another. */
export const providerIds = [
  'coingecko',
  'coinpaprika',
  'binance',
  'coinbase',
  'kraken',
] as const satisfies readonly ProviderId[];
