import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const listingsFile = join(import.meta.dirname, '../../../../utils/market/listings.json');

export interface FakeExtensionApi {
  readonly stored: Map<string, unknown>;
  /** Which calls of `storage.local` reject at the moment. */
  readonly fails: Set<'get' | 'set'>;
}

/** Stands for the part of the browser API that the market needs. To be set before anything imports `browser`. */
export function fakeExtensionApi(): FakeExtensionApi {
  const stored = new Map<string, unknown>();
  const fails = new Set<'get' | 'set'>();
  const failing = (call: 'get' | 'set'): void => {
    if (fails.has(call)) throw new Error('Resource::kQuotaBytes quota exceeded');
  };
  Object.assign(globalThis, {
    chrome: {
      runtime: { id: 'tickmark', getURL: (path: string) => `chrome-extension://tickmark${path}` },
      storage: {
        local: {
          get: async (key: string) => {
            failing('get');
            return Object.fromEntries(stored.has(key) ? [[key, stored.get(key)]] : []);
          },
          set: async (values: object) => {
            failing('set');
            for (const [key, value] of Object.entries(values)) stored.set(key, structuredClone(value));
          },
          onChanged: { addListener: () => undefined, removeListener: () => undefined },
        },
      },
    },
  });
  return { stored, fails };
}

/** The package's listings file. */
export function packagedListingsText(): string {
  return readFileSync(listingsFile, 'utf8');
}
