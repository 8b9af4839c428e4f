import { callInChrome } from './firefox/bidi.ts';
import type { TickmarkBrowser } from './tickmark-browser.ts';

/** Everything that a script can read where it runs, by area; the error message where access is denied. */
export type StoredData = Readonly<Record<string, unknown>>;

interface ExtensionApi {
  readonly storage?: Readonly<Record<string, { get(keys: null): Promise<unknown> } | undefined>>;
  readonly runtime?: { sendMessage(message: unknown): Promise<unknown> };
}

/** Reads every storage area in reach and requests the keys from the background. Runs in any world, as text. */
export async function readAllStorage(): Promise<StoredData> {
  const api = (globalThis as { chrome?: ExtensionApi }).chrome;
  const attempt = async (work: () => unknown): Promise<unknown> => {
    try {
      return (await work()) ?? null;
    } catch (error) {
      return String(error);
    }
  };
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('no reason')));
    });
  const readDatabase = async (name: string): Promise<unknown> => {
    const database = await settled(indexedDB.open(name));
    const stores = [...database.objectStoreNames];
    const contents = await Promise.all(
      stores.map((store) => settled(database.transaction(store).objectStore(store).getAll())),
    );
    database.close();
    return contents;
  };
  const areas = ['local', 'session', 'sync', 'managed'];
  const found: Record<string, unknown> = {};
  for (const area of areas) found[area] = await attempt(() => api?.storage?.[area]?.get(null));
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  // Also by its name, in case the list is incomplete.
  for (const name of new Set([...names, 'tickmark-keys']))
    found[`database ${name}`] = await attempt(() => readDatabase(name));
  found['localStorage'] = await attempt(() => ({ ...localStorage }));
  found['sessionStorage'] = await attempt(() => ({ ...sessionStorage }));
  found['caches'] = await attempt(() => caches.keys());
  found['cookies'] = await attempt(() => document.cookie);
  for (const call of ['keys.list', 'keys.set', 'keys.check', 'keys.remove', 'keys.read'])
    found[call] = await attempt(() =>
      api?.runtime?.sendMessage({
        call,
        request: { service: 'coingecko', tier: 'demo', key: 'CG-of-another-user' },
      }),
    );
  return found;
}

/** The extension's stored data: `storage.local`, and on Chromium all that an extension page can read besides. */
export async function onDisk(tickmark: TickmarkBrowser): Promise<StoredData> {
  const { kind, browser } = tickmark;
  if (kind === 'firefox') return callInChrome(browser, readInFirefox);
  const [id] = [...(await browser.extensions()).keys()];
  const options = await tickmark.open(`chrome-extension://${id}/options.html`);
  const { session: _memoryOnly, ...stored } = await options.evaluate(readAllStorage);
  await options.close();
  return stored;
}

/** Runs in Firefox's own window. */
async function readInFirefox(): Promise<StoredData> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionStorageIDB } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionStorageIDB.sys.mjs',
  );
  const addons = await AddonManager.getAddonsByTypes(['extension']);
  const addon = addons.find(({ temporarilyInstalled }) => temporarilyInstalled);
  const policy = addon && WebExtensionPolicy.getByID(addon.id);
  if (!policy) throw new Error('No extension is installed.');
  const storage = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(policy.extension));
  return { local: await storage.get() };
}
