import { X509Certificate, createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { browserPath } from './browser-path.ts';
import { waitFor } from './wait-for.ts';
import type { Browser, Extension, Page } from 'puppeteer-core';
import type { World } from '../world/world.ts';

/** What to launch, and which hosts lead to the world. */
export interface ChromiumOptions {
  /** Absolute path of a built extension; without one the browser runs bare, for comparison. */
  readonly extensionDir?: string;
  readonly world: Pick<World, 'port' | 'certificate'>;
  /** True by default. */
  readonly headless?: boolean;
  /** Host names that lead to the world; all of them by default. */
  readonly hosts?: readonly string[];
  /** Device pixels per CSS pixel without a display; 1 by default. */
  readonly scale?: number;
  /** Folder of a profile that is kept; by default a temporary one, which `close` deletes. */
  readonly profile?: string;
  /** Path of the browser; found or installed by default. */
  readonly browserPath?: string;
}

/** A running browser. */
export interface Chromium {
  readonly browser: Browser;
  /** The installed extension; throws if the browser runs without one. */
  readonly extension: Extension;
  /** A new tab in front at this address, loaded. */
  open(url: string): Promise<Page>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension as it was built, and every host name mapped to the world. */
export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const { extensionDir, headless = true, scale = 1 } = options;
  const executablePath = options.browserPath ?? (await browserPath('chromium'));
  const userDataDir = options.profile ?? (await newProfile());
  const remove = () => (options.profile === undefined ? removeProfile(userDataDir) : undefined);
  try {
    const browser = await launch({
      executablePath,
      userDataDir,
      headless,
      pipe: true,
      enableExtensions: extensionDir !== undefined && (options.profile === undefined ? [extensionDir] : true),
      defaultViewport: headless ? { width: 1280, height: 800, deviceScaleFactor: scale } : null,
      ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
      args: switches(options, headless),
    });
    const extension = extensionDir === undefined ? null : await startedExtension(browser);
    return {
      browser,
      get extension() {
        if (extension === null) throw new Error('This browser runs without the extension.');
        return extension;
      },
      async open(url) {
        const page = await browser.newPage();
        await page.goto(url, { waitUntil: 'load' });
        return page;
      },
      async close() {
        await browser.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** An empty folder for a profile. */
export function newProfile(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tickmark-profile-'));
}

export function removeProfile(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function switches(options: ChromiumOptions, headless: boolean): string[] {
  const { world, hosts, scale = 1, profile, extensionDir } = options;
  const rules = (hosts ?? ['*']).map((host) => `MAP ${host} 127.0.0.1:${world.port}`);
  const { publicKey } = new X509Certificate(world.certificate);
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    // Trusts this one key only, so that a browser with partly real hosts stays safe.
    `--ignore-certificate-errors-spki-list=${createHash('sha256').update(spki).digest('base64')}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--test-type',
    // An extension installed over the protocol loses its permissions with the browser, which a kept profile must not.
    ...(profile !== undefined && extensionDir !== undefined
      ? [`--load-extension=${extensionDir}`, '--disable-features=DisableLoadExtensionCommandLineSwitch']
      : []),
    ...(headless ? headlessSwitches(scale) : []),
    ...(sandboxWorks() ? [] : ['--no-sandbox']),
  ];
}

/** English number formats whatever the machine's language, and a screen with room for a popup of 600 px. */
function headlessSwitches(scale: number): string[] {
  const screen = `{${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`;
  return [
    '--lang=en-US',
    '--accept-lang=en-US',
    '--disable-gpu',
    '--hide-scrollbars',
    `--screen-info=${screen}`,
  ];
}

/** Chromium's sandbox refuses root, and cannot start where the system restricts user namespaces. */
function sandboxWorks(): boolean {
  if (process.getuid?.() === 0) return false;
  try {
    return readFileSync('/proc/sys/kernel/apparmor_restrict_unprivileged_userns', 'utf8').trim() !== '1';
  } catch {
    return true;
  }
}

function startedExtension(browser: Browser): Promise<Extension> {
  return waitFor(async () => [...(await browser.extensions()).values()][0], {
    what: 'the extension to start',
  });
}
