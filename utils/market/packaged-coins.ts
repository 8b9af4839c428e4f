import { fetchPackagedText } from '../platform/http.ts';
import { logError } from '../platform/log.ts';
import { assetUrl } from '../platform/runtime.ts';

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
