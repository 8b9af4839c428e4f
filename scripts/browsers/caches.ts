import { posix, win32 } from 'node:path';
import type { BrowserKind, Candidate } from './browser.ts';
import type { System } from './system.ts';

interface CacheLayout {
  /** Folders in a Puppeteer-style cache: `chrome/linux-156.0.7900.1/…`. */
  readonly browsers: readonly string[];
  /** Where the program lies in one build's folder. */
  readonly programs: readonly string[];
}

const puppeteerLayout: Readonly<Record<BrowserKind, CacheLayout>> = {
  chromium: {
    browsers: ['chrome', 'chromium'],
    programs: [
      'chrome-linux64/chrome',
      'chrome-linux/chrome',
      'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
      'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
      'chrome-win64/chrome.exe',
      'chrome-win/chrome.exe',
    ],
  },
  firefox: {
    browsers: ['firefox'],
    programs: [
      'firefox/firefox',
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
      'core/firefox.exe',
      'firefox/firefox.exe',
    ],
  },
};

/** Builds in a folder laid out as `@puppeteer/browsers` does it, newest first. */
export function cachedBuilds(
  kind: BrowserKind,
  folder: string,
  from: string,
  system: System,
): readonly Candidate[] {
  const path = system.platform === 'win32' ? win32 : posix;
  const { browsers, programs } = puppeteerLayout[kind];
  return browsers.flatMap((browser) => {
    const root = path.join(folder, browser);
    return newestFirst(system.list(root)).flatMap((build) =>
      programs.map((program) => ({ path: path.join(root, build, program), from })),
    );
  });
}

/**
 * Builds in the caches of Puppeteer and Playwright, newest first. Playwright's Firefox is left out: it is
 * patched for Playwright's own protocol. So is the headless shell: it has no extensions.
 */
export function foreignCaches(kind: BrowserKind, system: System): readonly Candidate[] {
  const path = system.platform === 'win32' ? win32 : posix;
  const puppeteer = system.env['PUPPETEER_CACHE_DIR'] ?? path.join(system.home, '.cache', 'puppeteer');
  const found = cachedBuilds(kind, puppeteer, "Puppeteer's cache", system);
  if (kind === 'firefox') return found;
  const playwright = system.env['PLAYWRIGHT_BROWSERS_PATH'] ?? playwrightFolder(system);
  const builds = newestFirst(system.list(playwright).filter((name) => /^chromium-\d+$/.test(name)));
  const more = builds.flatMap((build) =>
    puppeteerLayout.chromium.programs.map((program) => ({
      path: path.join(playwright, build, program),
      from: "Playwright's cache",
    })),
  );
  return [...found, ...more];
}

function playwrightFolder(system: System): string {
  if (system.platform === 'darwin') return posix.join(system.home, 'Library/Caches/ms-playwright');
  if (system.platform === 'win32') return win32.join(system.home, 'AppData\\Local\\ms-playwright');
  return posix.join(system.home, '.cache/ms-playwright');
}

function newestFirst(names: readonly string[]): readonly string[] {
  return names.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}
