import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const listingsFile = join(import.meta.dirname, '../../../utils/market/listings.json');

/** Stands for the part of the browser API that the market needs. To be set before anything imports `browser`. */
export function fakeExtensionApi(): { readonly stored: Map<string, unknown> } {
  const stored = new Map<string, unknown>();
  Object.assign(globalThis, {
    chrome: {
      runtime: { id: 'tickmark', getURL: (path: string) => `chrome-extension://tickmark${path}` },
      storage: {
        local: {
          get: async (key: string) => Object.fromEntries(stored.has(key) ? [[key, stored.get(key)]] : []),
          set: async (values: object) => {
            for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
          },
          onChanged: { addListener: () => undefined, removeListener: () => undefined },
        },
      },
    },
  });
  return { stored };
}

/** What the package answers when the background reads its own listings. */
export function packagedListingsText(): string {
  return readFileSync(listingsFile, 'utf8');
}
