import { type Page, type Target, TargetType } from 'puppeteer-core';
import { type Chromium, type ChromiumOptions, launchChromium } from './launch-chromium.ts';
import { clickInPopup, openPopup } from './surfaces.ts';
import type { Popup, TickmarkBrowser } from './tickmark-browser.ts';
import { waitFor } from './wait-for.ts';

/** APIs of `chrome://extensions` and of the extension's service worker. */
interface Privileged {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      addHostPermission(id: string, origin: string): Promise<void>;
    };
    readonly commands: { readonly onCommand: { dispatch(name: string, tab: unknown): void } };
    readonly tabs: { query(filter: object): Promise<readonly unknown[]> };
    readonly runtime: { reload(): void };
    readonly storage: { readonly local: { get(key: string): Promise<Readonly<Record<string, unknown>>> } };
  };
}

/** Chromium behind the interface of tests that run in both browsers. */
export async function driveChromium(
  options: ChromiumOptions & { extensionDir: string },
): Promise<TickmarkBrowser & { readonly chromium: Chromium }> {
  const chromium = await launchChromium(options);
  const { browser } = chromium;
  const { id } = chromium.extension;
  if (options.profile !== undefined) await allowReloads(chromium);
  const worker = () =>
    waitFor(async () => (await chromium.extension.workers())[0], { what: 'the background worker' });
  return {
    kind: 'chromium',
    chromium,
    browser,
    extensionOrigin: async () => `chrome-extension://${id}`,
    open: (url) => chromium.open(url),
    popup: async (page) => driver(await openPopup(chromium, page)),
    async grantOnRequest(origins) {
      // A permission that is withdrawn reloads the extension, too.
      await allowReloads(chromium);
      // The browser grants an origin again without a prompt if it was granted before. No test could answer the prompt.
      const settings = await chromium.open('chrome://extensions/');
      await settings.evaluate(
        async (extension, wanted) => {
          const { chrome } = globalThis as unknown as Privileged;
          for (const origin of wanted) await chrome.developerPrivate.addHostPermission(extension, origin);
        },
        id,
        origins,
      );
      await settings.close();
    },
    async revokeBy(act) {
      // A page that loads during the reload may never get the annotation: the browser's call to run it stays without an answer.
      const workers = (): readonly Target[] =>
        browser.targets().filter((target) => target.type() === TargetType.SERVICE_WORKER);
      const before = workers();
      await act();
      await waitFor(() => workers().some((target) => !before.includes(target)), {
        what: 'the extension to reload',
      });
    },
    async command(name, page) {
      await page.bringToFront();
      // Keys sent by protocol go to the page and never reach the browser's own shortcuts.
      await (
        await worker()
      ).evaluate(async (command) => {
        const { chrome } = globalThis as unknown as Privileged;
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        chrome.commands.onCommand.dispatch(command, tab);
      }, name);
    },
    async settings() {
      const stored = await (
        await worker()
      ).evaluate(() => (globalThis as unknown as Privileged).chrome.storage.local.get('settings'));
      return stored['settings'] ?? null;
    },
    async update() {
      await allowReloads(chromium);
      // The promise is rejected, since the reload ends the worker.
      await (
        await worker()
      )
        .evaluate(() => (globalThis as unknown as Privileged).chrome.runtime.reload())
        .catch(() => undefined);
    },
    uninstall: () => browser.uninstallExtension(id),
    close: () => chromium.close(),
  };
}

/**
 * Without developer mode Chromium loads an unpacked extension once, but not again after a reload, be it by the extension
 * itself, with a kept profile, or after a change of its access to private windows. Not done at each start, since the
 * browser's page of extensions is a large one.
 */
async function allowReloads(chromium: Chromium): Promise<void> {
  const settings = await chromium.open('chrome://extensions/');
  await settings.evaluate(() =>
    (globalThis as unknown as Privileged).chrome.developerPrivate.updateProfileConfiguration({
      inDeveloperMode: true,
    }),
  );
  await settings.close();
}

function driver(popup: Page): Popup {
  return {
    text: () => popup.evaluate(() => document.body.innerText),
    has: async (selector) => (await popup.$(selector)) !== null,
    click: (selector) => clickInPopup(popup, selector),
    close: () => popup.close(),
  };
}
