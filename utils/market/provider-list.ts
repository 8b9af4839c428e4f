import type { ApiKey, KeyRefusal, KeyStore } from '../domain/keys/api-key.ts';
import type { ProviderId } from '../domain/quote/quote.ts';
import { logError } from '../platform/log.ts';
import type { Listings } from './listing.ts';
import type { MarketProvider } from './provider.ts';
import { binance } from './providers/binance.ts';
import { coinbase } from './providers/coinbase.ts';
import { coingecko } from './providers/coingecko.ts';
import { coinpaprika } from './providers/coinpaprika.ts';
import { kraken } from './providers/kraken.ts';

export interface ProviderListParts {
  readonly order: () => Promise<readonly ProviderId[]>;
  readonly keys: KeyStore;
  readonly listings: () => Promise<Listings>;
}

/**
 * The providers in the reader's order. CoinGecko with the reader's key, unless that was rejected, precedes CoinGecko
 * without one; Binance's data host precedes the exchange's own.
 */
export function providerList({
  order,
  keys,
  listings,
}: ProviderListParts): () => Promise<readonly MarketProvider[]> {
  const keyless: Readonly<Record<ProviderId, readonly MarketProvider[]>> = {
    coingecko: [coingecko(null)],
    coinpaprika: [coinpaprika(listings)],
    binance: [binance('data-api.binance.vision', listings), binance('api.binance.com', listings)],
    coinbase: [coinbase(listings)],
    kraken: [kraken(listings)],
  };
  return async () => {
    const key = await usableKey(keys);
    const refuse = async (why: KeyRefusal): Promise<void> => {
      if (!key) return;
      // Where the rejection can't be stored, the cool-down keeps the key from being tried again at once.
      await keys
        .refuse('coingecko', key.savedAt, why)
        .catch((error: unknown) => logError('the rejection of a key cannot be stored', error));
    };
    return (await order()).flatMap((id) =>
      id === 'coingecko' && key ? [coingecko(key, refuse), ...keyless[id]] : keyless[id],
    );
  };
}

/** Null also where the key store can't be opened: prices then come without a key. */
async function usableKey(keys: KeyStore): Promise<ApiKey | null> {
  try {
    const { coingecko: key } = await keys.read();
    return key && key.refused === null ? key : null;
  } catch (error) {
    logError('the keys cannot be read', error);
    return null;
  }
}
