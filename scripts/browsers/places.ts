import { posix, win32 } from 'node:path';
import type { BrowserKind, Candidate } from './browser.ts';
import type { System } from './system.ts';

const variables: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['TICKMARK_CHROMIUM', 'CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['TICKMARK_FIREFOX'],
};

// Chromium before Chrome: branded Chrome drops switches that developers rely on (`--load-extension` in 137).
// Snap comes last, because a snap cannot see a profile folder under /tmp.
const linux: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ],
  firefox: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/firefox/firefox', '/usr/lib/firefox/firefox'],
};

const macApps: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: ['Chromium', 'Google Chrome for Testing', 'Google Chrome', 'Microsoft Edge'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const windowsPrograms: Readonly<Record<BrowserKind, readonly string[]>> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** The paths that environment variables name, most particular first. */
export function namedPlaces(kind: BrowserKind, system: System): readonly Candidate[] {
  return variables[kind].flatMap((name) => {
    const path = system.env[name];
    return path === undefined || path === '' ? [] : [{ path, from: name }];
  });
}

/** Where the browser's own installer or the distribution puts it. */
export function usualPlaces(kind: BrowserKind, system: System): readonly Candidate[] {
  return usualPaths(kind, system).map((path) => ({ path, from: 'usual place' }));
}

function usualPaths(kind: BrowserKind, system: System): readonly string[] {
  if (system.platform === 'darwin') {
    const folders = ['/Applications', posix.join(system.home, 'Applications')];
    return macApps[kind].flatMap((app) =>
      folders.map((folder) => posix.join(folder, `${app}.app`, 'Contents/MacOS', macProgram(app))),
    );
  }
  if (system.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => system.env[name] ?? [],
    );
    return windowsPrograms[kind].flatMap((program) => roots.map((root) => win32.join(root, program)));
  }
  return linux[kind];
}

function macProgram(app: string): string {
  return app.startsWith('Firefox') ? 'firefox' : app;
}
