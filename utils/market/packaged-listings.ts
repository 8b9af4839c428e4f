import { fetchPackagedText } from '../platform/http.ts';
import { assetUrl } from '../platform/runtime.ts';
import { type Listings, readListings } from './listing.ts';

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
