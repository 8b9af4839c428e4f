import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const listingsFile = join(import.meta.dirname, '../../../../utils/market/listings.json');

export interface FakeExtensionApi {
  /** What is in `storage.local`, and in `storage.session`. */
  readonly stored: Map<string, unknown>;
  readonly session: Map<string, unknown>;
  /** An organisation's policy, and the event for its changes. */
  readonly managed: Map<string, unknown>;
  readonly changeManaged: () => void;
  /** Which calls of both reject at the moment. */
  readonly fails: Set<'get' | 'set'>;
}

/** Stands for the part of the browser API that the market needs. To be set before anything imports `browser`. */
export function fakeExtensionApi(): FakeExtensionApi {
  const stored = new Map<string, unknown>();
  const session = new Map<string, unknown>();
  const managed = new Map<string, unknown>();
  const onManaged = new Set<() => void>();
  const fails = new Set<'get' | 'set'>();
  const failing = (call: 'get' | 'set'): void => {
    if (fails.has(call)) throw new Error('Resource::kQuotaBytes quota exceeded');
  };
  const area = (values: Map<string, unknown>): object => ({
    get: async (key: string) => {
      failing('get');
      return Object.fromEntries(values.has(key) ? [[key, values.get(key)]] : []);
    },
    set: async (changes: object) => {
      failing('set');
      for (const [key, value] of Object.entries(changes)) values.set(key, structuredClone(value));
    },
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
  });
  Object.assign(globalThis, {
    chrome: {
      runtime: { id: 'tickmark', getURL: (path: string) => `chrome-extension://tickmark${path}` },
      storage: {
        local: area(stored),
        session: area(session),
        managed: {
          get: async () => Object.fromEntries(managed),
          onChanged: {
            addListener: (listener: () => void) => onManaged.add(listener),
            removeListener: (listener: () => void) => onManaged.delete(listener),
          },
        },
      },
    },
  });
  return {
    stored,
    session,
    managed,
    changeManaged: () => onManaged.forEach((listener) => listener()),
    fails,
  };
}

/** The package's listings file. */
export function packagedListingsText(): string {
  return readFileSync(listingsFile, 'utf8');
}
