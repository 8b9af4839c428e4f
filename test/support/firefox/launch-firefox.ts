import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { filesOf } from '../../../scripts/package/files.ts';
import { zip } from '../../../scripts/package/zip.ts';
import { browserPath } from '../browser-path.ts';
import { type ConnectProxy, startConnectProxy } from '../../world/connect-proxy.ts';
import type { World } from '../../world/world.ts';
import type { TickmarkBrowser } from '../tickmark-browser.ts';
import { waitFor } from '../wait-for.ts';
import { callInChrome, contextOf, send } from './bidi.ts';
import { openFirefoxPopup } from './popup.ts';

export interface FirefoxOptions {
  /** Absolute path of a built extension. */
  readonly extensionDir: string;
  readonly world: Pick<World, 'port'>;
  /** The folder that Firefox takes for the reader's home, with native manifests; that of the tests by default. */
  readonly home?: string;
  /** Installs as a reader does, instead of for the session, as a developer. The signature is not checked then. */
  readonly asReader?: boolean;
}

export interface Firefox extends TickmarkBrowser {
  /** Takes these origins back as the browser's own page of permissions does. */
  revoke(origins: readonly string[]): Promise<void>;
}

/** Starts Firefox with the extension as it was built, and every host name led to the world. */
export async function launchFirefox({
  extensionDir,
  world,
  home,
  asReader = false,
}: FirefoxOptions): Promise<Firefox> {
  const proxy = await startConnectProxy(world.port);
  const browser = await launch({
    browser: 'firefox',
    executablePath: await browserPath('firefox'),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1280, height: 800 },
    args: ['--remote-allow-system-access'],
    ...(home !== undefined && { env: { ...process.env, HOME: home } }),
    extraPrefsFirefox: { ...preferences(proxy), 'xpinstall.signatures.required': !asReader },
  });
  const install = (): Promise<string> =>
    asReader ? installArchive(browser, extensionDir) : browser.installExtension(extensionDir);
  const id = await install();
  return {
    kind: 'firefox',
    browser,
    extensionOrigin: async () => `moz-extension://${await callInChrome(browser, hostnameInChrome, id)}`,
    async open(url) {
      const page = await browser.newPage();
      if (url.startsWith('moz-extension:')) await openExtensionPage(page, url);
      else await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    async popup(page) {
      await page.bringToFront();
      return openFirefoxPopup(browser, id);
    },
    // The preference that skips permission prompts is set at launch.
    grantOnRequest: async () => undefined,
    async revoke(origins) {
      await callInChrome(browser, revokeInChrome, id, origins);
    },
    async command(name, page) {
      await page.bringToFront();
      await callInChrome(browser, pressKey, name);
    },
    settings: () => callInChrome(browser, readSettings, id),
    revokeBy: (act) => act(),
    async update() {
      await install();
    },
    uninstall: () => browser.uninstallExtension(id),
    async close() {
      await browser.close();
      await proxy.close();
    },
  };
}

/** Installs an archive of a built extension for good; returns its id. */
async function installArchive(browser: Browser, extensionDir: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tickmark-archive-'));
  const path = join(folder, 'tickmark.xpi');
  writeFileSync(path, zip(filesOf(extensionDir)));
  try {
    const { extension } = await send<{ readonly extension: string }>(browser, 'webExtension.install', {
      extensionData: { type: 'archivePath', path },
      'moz:permanent': true,
    });
    return extension;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function preferences({ port }: ConnectProxy): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.no_proxies_on': '',
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.accept_languages': 'en-US',
    'intl.locale.requested': 'en-US',
  };
}

/** Firefox does not report that an extension's page has loaded: seen in 153. */
async function openExtensionPage(page: Page, url: string): Promise<void> {
  await send(page.browser(), 'browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  const isLoaded = (address: string): boolean =>
    location.href === address && document.readyState === 'complete';
  await waitFor(() => page.evaluate(isLoaded, url), { what: `${url} to load` });
}

/** Runs in Firefox's own window. */
function hostnameInChrome(id: string): string {
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error('The extension is not installed.');
  return policy.mozExtensionHostname;
}

/** Runs in Firefox's own window. */
async function revokeInChrome(id: string, origins: readonly string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const policy = WebExtensionPolicy.getByID(id);
  if (policy) await ExtensionPermissions.remove(id, { origins, permissions: [] }, policy.extension);
}

/** Runs in Firefox's own window. */
async function readSettings(id: string): Promise<unknown> {
  const { ExtensionStorageIDB } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionStorageIDB.sys.mjs',
  );
  const policy = WebExtensionPolicy.getByID(id);
  if (!policy) throw new Error('The extension is not there.');
  const storage = await ExtensionStorageIDB.open(ExtensionStorageIDB.getStoragePrincipal(policy.extension));
  return (await storage.get('settings'))['settings'] ?? null;
}

/** Runs in Firefox's own window: presses what Firefox bound to a command of the manifest. */
function pressKey(name: string): void {
  const letter = name === 'toggle-pause' ? 'U' : 'K';
  const key = document.querySelector(`keyset[id^="ext-keyset-id"] key[key="${letter}" i]`);
  if (!key) throw new Error(`No key is bound to ${name}.`);
  (key as unknown as { doCommand(): void }).doCommand();
}
