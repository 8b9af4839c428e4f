import { mkdtemp, open as openFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings, type Settings } from '../../utils/domain/settings/settings.ts';
import { collectDownloads, type Downloads } from '../support/downloads.ts';
import { shownCurrency } from '../support/surfaces.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';
import { DataSection } from './data-section.ts';

const key = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';
const exported: Partial<Settings> = {
  currency: 'eur',
  muted: ['pepe', 'xrp'],
  corrections: [{ word: 'sol', from: 'solana', to: null, site: 'bbc.com' }],
  watchlist: ['ripple', 'a-coin-outside-the-catalog', 'bitcoin'],
};

function settingsText(settings: object): string {
  return JSON.stringify({ tickmark: 1, exportedAt: '2026-11-29T22:43:00.000Z', settings });
}

describe.each(bothBrowsers)('%s', (kind) => {
  let session: BrowserSession;
  let downloads: Downloads;
  let folder: string;
  let address: string;
  let options: Page;
  let data: DataSection;
  beforeAll(async () => {
    session = await startSession(kind);
    downloads = await collectDownloads(session.browser.browser);
    folder = await mkdtemp(join(tmpdir(), 'tickmark-files-'));
    address = `${await session.browser.extensionOrigin()}/options.html#data`;
  });
  beforeEach(async () => {
    options = await session.browser.open(address);
    data = new DataSection(session.browser, options, folder);
    await data.loaded();
  });
  afterEach(async () => {
    await options.evaluate('chrome.storage.local.clear()');
    await options.close();
  });
  afterAll(async () => {
    await session.close();
    await downloads.remove();
    await rm(folder, { recursive: true });
  });

  test('the address #data shows the section', async () => {
    const top = await options.$eval('#data', (section) => section.getBoundingClientRect().top);
    const height = await options.evaluate(() => innerHeight);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(height);
  });

  test('export, change, import, undo, reload, restore', async () => {
    await options.type('[data-field=key]', key);
    await options.keyboard.press('Enter');
    await options.waitForSelector('[data-key=coingecko]');
    await data.store(exported);
    await data.press('export');
    const file = await downloads.next();
    expect(file.name).toMatch(/^tickmark-settings-\d{4}-\d\d-\d\d\.json$/);
    expect(JSON.parse(file.text)).toEqual({
      tickmark: 1,
      exportedAt: expect.stringMatching(/^20.*Z$/),
      settings: exported,
    });
    expect(file.text).not.toContain(key.slice(3, 15));

    const changed = { currency: 'gbp', muted: ['xrp', 'near'], paused: true };
    await data.store(changed);
    await data.choose('settings.json', file.text);
    expect(await data.plan()).toEqual({
      currency: 'Currency | GBP → EUR',
      muted: 'Muted words | 1 added | 1 removed',
      corrections: 'Corrections | 1 added',
      watchlist: 'Watchlist | 2 added | 2 removed',
      paused: 'Paused on all sites | On → Off',
    });
    expect(await data.stored()).toEqual(changed);
    await data.press('confirm');
    await data.hasText('.done', 'Imported.');
    expect(await data.stored()).toEqual(exported);
    expect(await shownCurrency(options)).toBe('eur');

    await data.press('undo');
    await data.hasText('.done', 'Restored.');
    expect(await data.stored()).toEqual(changed);

    await data.reload();
    await data.press('restore');
    expect(await data.plan()).toMatchObject({ currency: 'Currency | GBP → EUR' });
    expect(await data.stored()).toEqual(changed);
    await data.press('confirm');
    await data.hasText('.done', 'Restored.');
    expect(await data.stored()).toEqual(exported);
  });

  test('merging lists keeps the own entries', async () => {
    await data.store({ muted: ['one'], currency: 'gbp' });
    await data.choose('settings.json', settingsText({ muted: ['pepe', 'one'] }));
    expect(await data.plan()).toEqual({ currency: 'Currency | GBP → USD', muted: 'Muted words | 1 added' });
    await options.click('input[name=import-mode][value=merge]');
    await options.waitForFunction(() => document.querySelector('[data-change=currency]') === null);
    expect(await data.plan()).toEqual({ muted: 'Muted words | 1 added' });
    await data.press('confirm');
    await data.hasText('.done', 'Imported.');
    expect(await data.stored()).toEqual({ muted: ['one', 'pepe'], currency: 'gbp' });
  });

  test('the watchlist as CSV, out and in', async () => {
    await data.store({ watchlist: exported.watchlist! });
    await data.press('export-watchlist');
    const file = await downloads.next();
    expect(file.name).toMatch(/^tickmark-watchlist-.*\.csv$/);
    expect(file.text).toBe(
      'id,symbol,name\r\nripple,XRP,XRP\r\n' +
        'a-coin-outside-the-catalog,,a-coin-outside-the-catalog\r\nbitcoin,BTC,Bitcoin\r\n',
    );
    await data.store({ watchlist: ['dogecoin'], paused: true });
    await data.choose('coins.csv', `${file.text},PRIME,\r\n,SOL,\r\nxyz,NOSUCH,"<b>No, no</b>"\r\n`);
    expect(await data.plan()).toEqual({ watchlist: 'Watchlist | 4 added' });
    const rows = await options.$$eval('[data-part=unrecognised] li', (items) =>
      items.map((item) => item.textContent),
    );
    expect(rows).toEqual(['“PRIME”', '“xyz, NOSUCH, <b>No, no</b>”']);
    await data.press('confirm');
    await data.hasText('.done', 'Imported.');
    expect(await data.stored()).toEqual({
      watchlist: ['dogecoin', ...exported.watchlist!, 'solana'],
      paused: true,
    });
  });

  test('a file that is not ours is refused, and nothing changes', async () => {
    await data.store(exported);
    const refusals: [name: string, contents: string, message: string][] = [
      ['notes.json', 'Buy milk', 'This is not a settings file of Tickmark.'],
      ['empty.json', '', 'This file is empty.'],
      [
        'start.json',
        settingsText(exported).slice(0, 80),
        'This settings file is damaged. Nothing in it can be read.',
      ],
      ['milk.csv', 'Buy milk', 'No coin in this file is recognized.'],
    ];
    for (const [name, contents, message] of refusals) {
      await data.choose(name, contents);
      await data.hasText('[data-part=refused]', message);
      expect(await options.$('[data-part=import]')).toBeNull();
    }
    expect(await data.stored()).toEqual(exported);
  });

  test('a file of 50 MB is refused unread', async () => {
    const path = join(folder, 'large.json');
    const file = await openFile(path, 'w');
    await file.truncate(50_000_000);
    await file.close();
    await options.evaluate(() => {
      File.prototype.text = () => Promise.reject(new Error('the file was read'));
    });
    await data.chooseFile(path);
    await data.hasText(
      '[data-part=refused]',
      'This file is larger than 10 MB and was not read. Settings are much smaller.',
    );
    expect(await options.$('[data-part=import]')).toBeNull();
  });

  test('what can be read of a damaged file of a newer version is offered, as text', async () => {
    await data.store({ currency: 'gbp', hoverDelayMs: 300 });
    const name = '<img src=x onerror="document.title=1">';
    const text = JSON.stringify({
      tickmark: 2,
      settings: {
        [name]: 1,
        palette: 'rainbow',
        watchlist: ['bitcoin', 7, 'bitcoin'],
        currency: 'eur',
        paused: true,
      },
    });
    await data.choose(`${kind}.json`, text.slice(0, -8));
    expect(await data.plan()).toEqual({
      currency: 'Currency | GBP → EUR',
      watchlist: 'Watchlist | 2 removed',
    });
    expect(await data.plan('skipped')).toMatchObject({
      [name]: `${name} | Not a setting of this version`,
      palette: 'Colors | Not valid, stays as it is',
    });
    const flaws = await options.$$eval('[data-part=import] > .warn', (lines) =>
      lines.map((line) => line.textContent.split('.')[0]),
    );
    expect(flaws).toEqual([
      'This file is from a newer version of Tickmark',
      'This file is damaged or incomplete',
    ]);
    expect(await options.$('[data-section=data] img')).toBeNull();
    await data.press('confirm');
    await data.hasText('.done', 'Imported.');
    expect(await data.stored()).toEqual({ currency: 'eur', hoverDelayMs: 300, watchlist: ['bitcoin'] });
  });

  test('a file that is dropped on the page is offered, and Cancel leaves all as it is', async () => {
    await options.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], 'dropped.json'));
        const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
        document.querySelector('#data')!.dispatchEvent(event);
        if (!event.defaultPrevented) throw new Error('the browser would show the file');
      },
      settingsText({ currency: 'eur' }),
    );
    expect(await data.plan()).toEqual({ currency: 'Currency | USD → EUR' });
    await data.press('cancel');
    await options.waitForSelector('[data-part=import]', { hidden: true });
    expect(await options.evaluate(() => document.activeElement?.getAttribute('data-action'))).toBe('choose');
    expect(await data.stored()).toEqual({});
  });

  test('stored settings that cannot be read are kept, and saved as a file', async () => {
    const garbage = { version: 99, values: { currency: 'eur' } };
    await options.evaluate(`chrome.storage.local.set({ settings: ${JSON.stringify(garbage)} })`);
    await data.reload();
    await data.press('save-unreadable');
    const file = await downloads.next();
    expect(file.name).toMatch(/^tickmark-unreadable-settings-.*\.json$/);
    expect(JSON.parse(file.text)).toEqual(garbage);
    expect(await shownCurrency(options)).toBe(defaultSettings.currency);
  });
});
