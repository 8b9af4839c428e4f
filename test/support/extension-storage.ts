import { callInChrome } from './firefox/bidi.ts';
import { readAllStorage, type StoredData } from './stored-data.ts';
import type { TickmarkBrowser } from './tickmark-browser.ts';

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
