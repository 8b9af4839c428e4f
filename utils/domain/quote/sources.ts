import type { ProviderId, SourceId } from './quote.ts';

/** A provider as readers see it. */
export interface Source {
  readonly name: string;
  /** The name where there is little space; the full one where it is missing. */
  readonly shortName?: string;
  /** Its home page, linked from the figures, as its terms require. */
  readonly url: string;
  /** An exchange's figures are its own, not the whole market's. */
  readonly kind: 'aggregator' | 'exchange';
}

export const sources: Readonly<Record<SourceId, Source>> = {
  coingecko: { name: 'CoinGecko', url: 'https://www.coingecko.com/', kind: 'aggregator' },
  coinpaprika: { name: 'CoinPaprika', url: 'https://coinpaprika.com/', kind: 'aggregator' },
  binance: { name: 'Binance', url: 'https://www.binance.com/', kind: 'exchange' },
  coinbase: {
    name: 'Coinbase Exchange',
    shortName: 'Coinbase',
    url: 'https://exchange.coinbase.com/',
    kind: 'exchange',
  },
  kraken: { name: 'Kraken', url: 'https://www.kraken.com/', kind: 'exchange' },
  defillama: { name: 'DefiLlama', url: 'https://defillama.com/', kind: 'aggregator' },
};

/** Where other figures come from: exchange rates and the market's mood. */
export const otherSources: readonly Pick<Source, 'name' | 'url'>[] = [
  { name: 'Frankfurter', url: 'https://frankfurter.dev/' },
  { name: 'alternative.me', url: 'https://alternative.me/crypto/fear-and-greed-index/' },
];

/** Providers whose prices come by WebSocket alone, which a caching proxy does not pass on. */
export const socketProviders: readonly ProviderId[] = ['kraken'];

/** The providers that the reader can choose, in the default order of requests. */
export const providerIds = [
  'coingecko',
  'coinpaprika',
  'binance',
  'coinbase',
  'kraken',
] as const satisfies readonly ProviderId[];
