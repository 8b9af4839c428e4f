import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chooseCurrency } from '../support/surfaces.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';
import { expectStored } from './settings-pages.ts';

describe.each(bothBrowsers)('the options page as a reader uses it, %s', (kind) => {
  let session: BrowserSession;
  let address: string;
  let options: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    address = `${await session.browser.extensionOrigin()}/options.html`;
  });
  beforeEach(async () => {
    options = await session.browser.open(address);
    await options.waitForSelector('[data-section=news]');
  });
  afterEach(async () => {
    await options.evaluate('Promise.all([chrome.storage.local.clear(), chrome.storage.sync.clear()])');
    await options.close();
  });
  afterAll(() => session.close());

  /** Waits until a group is the one of the address, in view, and marked among the links. */
  async function untilAt(name: string): Promise<void> {
    await options.waitForFunction(
      (group) => {
        const top = document.getElementById(group)?.getBoundingClientRect().top ?? -1;
        const current = document.querySelector('.side-nav [aria-current]')?.getAttribute('href');
        return top >= 0 && top < innerHeight / 2 && current === `#${group}`;
      },
      {},
      name,
    );
  }

  test('groups have addresses: links, back, forward and reload', async () => {
    await options.click('.side-nav [href="#sites"]');
    await untilAt('sites');
    await options.click('.side-nav [href="#about"]');
    await untilAt('about');
    // By the page itself, as the driver of Firefox waits for a load that an address with a fragment doesn't report.
    await options.evaluate('history.back()');
    await untilAt('sites');
    await options.evaluate('history.forward()');
    await untilAt('about');
    await options.evaluate('Object.assign(globalThis, { isOld: true }), location.reload()');
    await options.waitForFunction(() => !('isOld' in globalThis) && document.querySelector('#about'));
    await untilAt('about');
    expect(options.url()).toBe(`${address}#about`);
  });

  test('the search shows the settings that match, and all of them after Escape', async () => {
    const shown = () =>
      options.$$eval('[data-section]', (all) =>
        all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('data-section')),
      );
    const all = await shown();
    await options.focus('[data-field=setting-search]');
    await options.keyboard.type('SHIFT hold');
    await options.waitForFunction(
      () => document.querySelector('[data-section=currency]')?.checkVisibility() === false,
    );
    expect(await shown()).toEqual(['opening']);
    expect(await options.$eval('.setting-search output', (each) => each.textContent)).toBe('1 setting found');
    await options.keyboard.type(' zzz');
    await options.waitForSelector('[data-part=no-match]');
    expect(await shown()).toEqual([]);
    await options.keyboard.press('Escape');
    await options.waitForFunction(() => document.querySelector('[data-section=currency]')?.checkVisibility());
    expect(await shown()).toEqual(all);
  });

  test('a listed site is found, turned off, and turned on again by Undo', async () => {
    await options.type('[data-field=news-search]', 'https://www.coindesk.com/markets/');
    const toggle = await options.waitForSelector('[data-news="coindesk.com"] [role=switch]');
    await toggle!.click();
    await options.waitForSelector('[data-section=sites-off] [data-site="coindesk.com"]');
    await expectStored(options, { sitesOff: ['coindesk.com'] });
    await (await options.waitForSelector('[data-action=undo-change]'))!.click();
    await options.waitForFunction(
      () => document.querySelector('.save-state .saved')?.textContent === 'Undone',
    );
    await expectStored(options, {});
    expect(await toggle!.evaluate((each) => (each as HTMLInputElement).checked)).toBe(true);
    await options.click('[data-field=news-search]', { count: 3 });
    await options.keyboard.type('blog.example.org');
    const text = await options.waitForSelector('[data-uncovered="blog.example.org"] .list-name');
    expect(await text!.evaluate((each) => each.textContent)).toContain('isn’t on the list');
  });

  test('an internationalised host is shown readable, with the stored name in its title', async () => {
    await options.type('[data-field=site]', 'https://münchen-krypto.de/');
    await options.keyboard.press('Enter');
    const name = await options.waitForSelector('[data-section=sites-off] .list-name');
    expect(await name!.evaluate((each) => [each.textContent, each.getAttribute('title')])).toEqual([
      'münchen-krypto.de',
      new URL('https://münchen-krypto.de/').hostname,
    ]);
  });

  test('two pages change different settings at the same time, and each undoes only its own', async () => {
    const other = await session.browser.open(address);
    await other.waitForSelector('input[value=dark]');
    await Promise.all([
      other.evaluate(() => document.querySelector<HTMLInputElement>('input[value=dark]')!.click()),
      options.evaluate(() => document.querySelector<HTMLInputElement>('input[value=eager]')!.click()),
    ]);
    await expectStored(options, { theme: 'dark', sensitivity: 'eager' });
    await options.bringToFront();
    await chooseCurrency(options, 'eur');
    await expectStored(options, { theme: 'dark', sensitivity: 'eager', currency: 'eur' });
    await other.evaluate(() => document.querySelector<HTMLElement>('[data-action=undo-change]')!.click());
    await expectStored(options, { sensitivity: 'eager', currency: 'eur' });
    await other.close();
  });

  test('the preview marks its text and follows each change, without a request', async () => {
    const requests = session.world.requests.length;
    // Through the page: Firefox doesn't report frames of extension pages.
    const untilPrice = (pattern: string) =>
      options.waitForFunction(
        (text) => {
          const preview = document.querySelector<HTMLIFrameElement>('iframe[src$="preview.html"]');
          const card = preview?.contentDocument?.querySelector('[data-part=example-card]')?.shadowRoot;
          return new RegExp(text).test(card?.querySelector('[data-part=price]')?.textContent ?? '');
        },
        {},
        pattern,
      );
    const untilMarked = (most: number, least: number) =>
      options.waitForFunction(
        (top, bottom) => {
          const preview = document.querySelector<HTMLIFrameElement>('iframe[src$="preview.html"]');
          const { CSS: styles } = preview!.contentWindow as unknown as typeof globalThis;
          const ranges = [...styles.highlights.values()].flatMap((highlight) => [...highlight]);
          // None of them in the card, which is in a shadow root.
          const inText = ranges.filter(
            ({ startContainer }) => startContainer.getRootNode() === preview!.contentDocument,
          );
          return inText.length === ranges.length && ranges.length <= top && ranges.length >= bottom;
        },
        {},
        most,
        least,
      );
    await untilPrice('^\\$70,652');
    await untilMarked(7, 5);
    await chooseCurrency(options, 'eur');
    await untilPrice('€');
    await options.click('input[name=marking][value=pointer]');
    await untilMarked(0, 0);
    expect(session.world.requests.slice(requests)).toEqual([]);
  });

  test('settings are synced with what another browser wrote, and amounts are not', async () => {
    await options.evaluate(`chrome.storage.sync.set({
      'settings1.currency': { at: 5, value: 'eur' },
      'settings1.muted': { at: 5, value: ['pepe'] },
      'settings1.theme': { at: 5, value: 'no theme' },
    })`);
    const values = { muted: ['one'], holdings: [{ coin: 'bitcoin', amount: 2 }] };
    await options.evaluate(
      `chrome.storage.local.set({ settings: { version: 1, values: ${JSON.stringify(values)} } })`,
    );
    await options.waitForSelector('[data-entry=one]');
    await options.click('[data-field=sync]');
    await expectStored(options, { ...values, muted: ['pepe', 'one'], currency: 'eur' });
    await options.waitForFunction(() =>
      document.querySelector('[data-part=sync-state]')?.textContent.startsWith('Last change synced'),
    );
    await options.click('[data-field=details]');
    await expect
      .poll(() => options.evaluate('chrome.storage.sync.get(null)'), { timeout: 20_000 })
      .toEqual({
        'settings1.currency': { at: 5, value: 'eur' },
        'settings1.muted': { at: expect.any(Number), value: ['pepe', 'one'] },
        'settings1.theme': { at: 5, value: 'no theme' },
        'settings1.details': { at: expect.any(Number), value: true },
      });
    await options.click('[data-field=sync]');
    await (await options.waitForSelector('[data-action=delete-synced]'))!.click();
    await expect
      .poll(() => options.evaluate('chrome.storage.sync.get(null)'), { timeout: 20_000 })
      .toEqual({});
  });
});
