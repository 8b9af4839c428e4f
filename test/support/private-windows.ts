import type { Page } from 'puppeteer-core';
import { callInChrome } from './firefox/bidi.ts';
import type { TickmarkBrowser } from './tickmark-browser.ts';
import { waitFor } from './wait-for.ts';

/** What Chromium's extension page and the extension's worker offer to their scripts. */
interface Privileged {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
    readonly windows: {
      create(options: { url: string; incognito: boolean }): Promise<unknown>;
    };
    readonly extension: { isAllowedIncognitoAccess(): Promise<boolean> };
  };
}

/** Lets the extension into private windows, as the reader does with the switch in the browser's list of extensions. */
export async function allowPrivateWindows(tickmark: TickmarkBrowser): Promise<void> {
  const { kind, browser } = tickmark;
  if (kind === 'firefox') return callInChrome(browser, allowInFirefox);
  const [extension] = [...(await browser.extensions()).values()];
  const settings = await tickmark.open('chrome://extensions/');
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as Privileged).chrome;
    // The change restarts the extension, which the browser loads again in developer mode only.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, extension!.id);
  await settings.close();
}

/** A page of a private window, loaded. */
export async function openPrivate(tickmark: TickmarkBrowser, url: string): Promise<Page> {
  const { kind, browser } = tickmark;
  if (kind === 'firefox') await callInChrome(browser, openInFirefox, url);
  else {
    const options = await openOptions(tickmark);
    await options.evaluate(async (address) => {
      const { chrome } = globalThis as unknown as Privileged;
      if (!(await chrome.extension.isAllowedIncognitoAccess())) throw new Error('not allowed');
      await chrome.windows.create({ url: address, incognito: true });
    }, url);
    await options.close();
  }
  const page = await waitFor(async () => (await browser.pages()).find((each) => each.url() === url), {
    what: `${url} in a private window`,
  });
  await page.waitForFunction(() => document.readyState === 'complete');
  return page;
}

/** The options page. Allowing private windows restarts the extension, and until then the browser blocks its pages. */
async function openOptions({ browser }: TickmarkBrowser): Promise<Page> {
  const open = async (): Promise<Page> => {
    const [extension] = [...(await browser.extensions()).values()];
    const page = await browser.newPage();
    try {
      await page.goto(`chrome-extension://${extension!.id}/options.html`);
      return page;
    } catch (error) {
      await page.close();
      throw error;
    }
  };
  return waitFor(open, { what: 'the options page' });
}

/** Runs in Firefox's own window. */
async function allowInFirefox(): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addons = await AddonManager.getAddonsByTypes(['extension']);
  const addon = addons.find(({ temporarilyInstalled }) => temporarilyInstalled);
  const policy = addon && WebExtensionPolicy.getByID(addon.id);
  if (!addon || !policy) throw new Error('No extension is installed.');
  const permissions = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(addon.id, permissions, policy.extension);
  await addon.reload();
}

/** Runs in Firefox's own window. */
async function openInFirefox(url: string): Promise<void> {
  const opened = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => {
    opened.addEventListener('load', resolve, { once: true });
  });
  await opened.delayedStartupPromise;
  opened.gBrowser.selectedBrowser.fixupAndLoadURIString(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
}
