import { fetchPackagedText } from '../platform/http.ts';
import { logError } from '../platform/log.ts';
import { assetUrl } from '../platform/runtime.ts';
import { type Listings, readListings } from './listing.ts';

let words: Promise<string | null> | null = null;

/**
 * What the packaged catalog calls its coins, see `catalogWords`. Read once, with the first reply of a provider. Null where
 * that fails: no price depends on it.
 */
export function packagedCatalogWords(): Promise<string | null> {
  words ??= fetchPackagedText(assetUrl('/catalog.txt')).catch((error: unknown) => {
    logError('the catalog cannot be read', error);
    return null;
  });
  return words;
}

/** All coins outside the catalog, see `packCoinList`. */
export function packagedCoinList(): Promise<string> {
  return fetchPackagedText(assetUrl('/coin-list.txt'));
}

let loaded: Promise<Listings> | null = null;

/** The listings from our package, read on first use: a worker that only requests CoinGecko starts without 75 kB of names. */
export function packagedListings(): Promise<Listings> {
  loaded ??= fetchPackagedText(assetUrl('/listings.json'))
    .then(readListings)
    .catch((error: unknown) => {
      loaded = null;
      throw error;
    });
  return loaded;
}
