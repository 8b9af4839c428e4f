import { TargetType } from 'puppeteer-core';
import { callInChrome } from './firefox/bidi.ts';
import type { TickmarkBrowser } from './tickmark-browser.ts';
import { waitFor } from './wait-for.ts';

/** Terminates the background as the browser does when it idles. The next event starts it again. */
export async function stopBackground({ kind, browser }: TickmarkBrowser): Promise<void> {
  if (kind === 'firefox') return callInChrome(browser, stopInFirefox);
  const [extension] = [...(await browser.extensions()).values()];
  const running = () => browser.targets().some((target) => target.type() === TargetType.SERVICE_WORKER);
  const stopped = async (): Promise<boolean> => {
    for (const worker of (await extension?.workers()) ?? []) await worker.close();
    return !running();
  };
  await waitFor(stopped, { what: 'the background worker to stop' });
}

/** Runs in Firefox's own window. */
async function stopInFirefox(): Promise<void> {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addons = await AddonManager.getAddonsByTypes(['extension']);
  const addon = addons.find(({ temporarilyInstalled }) => temporarilyInstalled);
  const policy = addon && WebExtensionPolicy.getByID(addon.id);
  if (!policy) throw new Error('No extension is installed.');
  await policy.extension.terminateBackground({ disableResetIdleForTest: true });
}
