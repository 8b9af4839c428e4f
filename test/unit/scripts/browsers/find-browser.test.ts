import { describe, expect, it } from 'vitest';
import { majorVersion } from '../../../../scripts/browsers/browser.ts';
import { findBrowser } from '../../../../scripts/browsers/find-browser.ts';
import { ownFolder } from '../../../../scripts/browsers/install-browser.ts';
import type { RunResult, System } from '../../../../scripts/browsers/system.ts';

interface Machine extends Partial<Omit<System, 'run' | 'say' | 'isFile' | 'list'>> {
  /** Programs by path, with what `--version` prints; null for one that does not start. */
  readonly programs?: Record<string, string | null>;
  readonly folders?: Record<string, readonly string[]>;
  /** What a command does, by its first words; may add programs. */
  readonly commands?: Record<string, (programs: Record<string, string | null>) => RunResult>;
}

function machine({ programs = {}, folders = {}, commands = {}, ...rest }: Machine) {
  const said: string[] = [];
  const ran: string[] = [];
  const system: System = {
    platform: 'linux',
    env: {},
    home: '/home/reader',
    isRoot: false,
    isFile: (path) => path in programs,
    list: (folder) => folders[folder] ?? [],
    run: (command, args) => {
      if (args[0] === '--version') {
        const version = programs[command] ?? null;
        return Promise.resolve({ ok: version !== null, output: version ?? 'cannot start' });
      }
      const line = [command === process.execPath ? 'node' : command, ...args].join(' ');
      ran.push(line);
      const known = Object.entries(commands).find(([start]) => line.startsWith(start));
      return Promise.resolve(known?.[1](programs) ?? { ok: false, output: 'Error: no network' });
    },
    log: (line) => void said.push(line),
    ...rest,
  };
  return { system, said, ran };
}

const debianChromium = 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)';

describe('the order', () => {
  it.each<[string, 'chromium' | 'firefox', Machine, string]>([
    [
      'an environment variable before the usual places',
      'chromium',
      {
        env: { TICKMARK_CHROMIUM: '/own/chrome' },
        programs: { '/own/chrome': 'Chromium 130.0', '/usr/bin/chromium': debianChromium },
      },
      '/own/chrome',
    ],
    [
      'our own variable before those of other tools',
      'chromium',
      {
        env: { CHROME_PATH: '/a', TICKMARK_CHROMIUM: '/b' },
        programs: { '/a': 'Chrome 150.0', '/b': 'Chrome 150.0' },
      },
      '/b',
    ],
    [
      'Chromium before Chrome',
      'chromium',
      { programs: { '/usr/bin/google-chrome': 'Google Chrome 150.0', '/usr/bin/chromium': debianChromium } },
      '/usr/bin/chromium',
    ],
    [
      'the usual places before the caches',
      'chromium',
      {
        programs: {
          '/usr/bin/chromium': debianChromium,
          '/home/reader/.cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome': 'Chrome 150.0',
        },
        folders: { '/home/reader/.cache/puppeteer/chrome': ['linux-150.0.1.2'] },
      },
      '/usr/bin/chromium',
    ],
    [
      "the newest build of Puppeteer's cache",
      'chromium',
      {
        programs: {
          '/home/reader/.cache/puppeteer/chrome/linux-99.0.1.2/chrome-linux64/chrome': 'Chrome 99.0',
          '/home/reader/.cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome': 'Chrome 150.0',
        },
        folders: { '/home/reader/.cache/puppeteer/chrome': ['linux-150.0.1.2', 'linux-99.0.1.2'] },
      },
      '/home/reader/.cache/puppeteer/chrome/linux-150.0.1.2/chrome-linux64/chrome',
    ],
    [
      "Playwright's Chromium, not its headless shell",
      'chromium',
      {
        programs: {
          '/home/reader/.cache/ms-playwright/chromium_headless_shell-1200/chrome-linux/chrome':
            'Chrome 150.0',
          '/home/reader/.cache/ms-playwright/chromium-1200/chrome-linux/chrome': 'Chromium 150.0',
        },
        folders: { '/home/reader/.cache/ms-playwright': ['chromium-1200', 'chromium_headless_shell-1200'] },
      },
      '/home/reader/.cache/ms-playwright/chromium-1200/chrome-linux/chrome',
    ],
    [
      'Firefox in its own places',
      'firefox',
      {
        programs: {
          '/usr/bin/firefox-esr': 'Mozilla Firefox 140.5.0esr',
          '/usr/bin/chromium': debianChromium,
        },
      },
      '/usr/bin/firefox-esr',
    ],
    [
      'an application on macOS',
      'chromium',
      {
        platform: 'darwin',
        programs: { '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome': 'Google Chrome 150.0' },
      },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  ])('takes %s', async (_name, kind, given, path) => {
    const { system, said, ran } = machine(given);
    expect((await findBrowser(kind, system)).path).toBe(path);
    expect(said.at(-1)).toContain(path);
    expect(ran).toEqual([]);
  });

  it('reads the version beside the program on Windows, where asking would open a window', async () => {
    const folder = 'C:\\Programs\\Google\\Chrome\\Application';
    const { system } = machine({
      platform: 'win32',
      home: 'C:\\Users\\reader',
      env: { PROGRAMFILES: 'C:\\Programs' },
      programs: { [`${folder}\\chrome.exe`]: null },
      folders: { [folder]: ['150.0.7000.2', 'chrome.exe'] },
    });
    expect(await findBrowser('chromium', system)).toMatchObject({ version: '150.0.7000.2' });
  });
});

describe('what it passes over', () => {
  it.each([
    ['is too old', 'Chromium 119.0.6045.9', 'older than 120'],
    ['does not start', null, 'does not start'],
  ])('a browser that %s, with a line that says so', async (_name, version, line) => {
    const programs = { '/usr/bin/chromium': version, '/usr/bin/google-chrome': 'Google Chrome 150.0' };
    const { system, said } = machine({ programs });
    expect((await findBrowser('chromium', system)).path).toBe('/usr/bin/google-chrome');
    expect(said[0]).toContain(line);
  });

  it('a variable that names no file', async () => {
    const { system, said } = machine({
      env: { CHROME_PATH: '/gone' },
      programs: { '/usr/bin/chromium': debianChromium },
    });
    expect((await findBrowser('chromium', system)).path).toBe('/usr/bin/chromium');
    expect(said[0]).toContain('CHROME_PATH names /gone');
  });
});

describe('installing', () => {
  const apt = {
    'apt-get update': () => ({ ok: true, output: '' }),
    'apt-get install': (programs: Record<string, string | null>) => {
      programs['/usr/bin/chromium'] = debianChromium;
      return { ok: true, output: '' };
    },
  };

  it('downloads first', async () => {
    const path = `${ownFolder}/chrome/linux-150.0.1.2/chrome-linux64/chrome`;
    const { system, ran } = machine({
      folders: { [`${ownFolder}/chrome`]: ['linux-150.0.1.2'] },
      commands: {
        node: (programs) => {
          programs[path] = 'Google Chrome for Testing 150.0.1.2';
          return { ok: true, output: '' };
        },
      },
    });
    expect((await findBrowser('chromium', system)).path).toBe(path);
    expect(ran).toHaveLength(1);
  });

  it('goes on to apt where the download fails, with fonts where there are none', async () => {
    const { system, said, ran } = machine({
      isRoot: true,
      programs: { '/usr/bin/apt-get': null },
      commands: apt,
    });
    expect((await findBrowser('chromium', system)).path).toBe('/usr/bin/chromium');
    expect(said).toContain('Browser: the download failed (Error: no network).');
    expect(ran.at(-1)).toBe('apt-get install -y -q --no-install-recommends chromium fonts-liberation');
  });

  it('leaves fonts alone where there are some', async () => {
    const commands = { ...apt, 'fc-list': () => ({ ok: true, output: 'DejaVu Sans' }) };
    const { system, ran } = machine({ isRoot: true, programs: { '/usr/bin/apt-get': null }, commands });
    await findBrowser('chromium', system);
    expect(ran.at(-1)).toBe('apt-get install -y -q --no-install-recommends chromium');
  });

  it.each<[string, 'chromium' | 'firefox', Machine, string]>([
    ['without root', 'chromium', { programs: { '/usr/bin/apt-get': null } }, 'apt-get install chromium'],
    [
      'with root but no network',
      'firefox',
      { isRoot: true, programs: { '/usr/bin/apt-get': null } },
      'TICKMARK_FIREFOX',
    ],
    ['on macOS', 'chromium', { platform: 'darwin' }, 'TICKMARK_CHROMIUM'],
  ])('says what to install where all fails: %s', async (_name, kind, given, advice) => {
    const { system } = machine(given);
    await expect(findBrowser(kind, system)).rejects.toThrow(advice);
  });
});

it.each([
  ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 156],
  ['Google Chrome 150.0.7000.2 ', 150],
  ['Mozilla Firefox 140.5.0esr', 140],
  ['no version here', null],
])('reads the version in %j', (text, major) => {
  expect(majorVersion(text)).toBe(major);
});
