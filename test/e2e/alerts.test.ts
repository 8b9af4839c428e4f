import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AlertRecord } from '../../utils/domain/alerts/alert-record.ts';
import { stopBackground } from '../support/stop-background.ts';
import { waitFor } from '../support/wait-for.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';

describe.each(bothBrowsers)('alerts in %s', (kind) => {
  let session: BrowserSession;
  let origin: string;
  let page: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    origin = await session.browser.extensionOrigin();
    page = await session.browser.open(`${origin}/alerts.html#coin=bitcoin`);
  });
  afterAll(() => session.close());

  const call = <T>(code: string): Promise<T> => page.evaluate(code) as Promise<T>;

  async function record(): Promise<AlertRecord> {
    const { alerts } = await call<{ alerts?: AlertRecord }>('chrome.storage.local.get("alerts")');
    return alerts ?? { version: 1, alerts: {}, coins: {}, events: [], unshown: [] };
  }

  function state(wanted: RegExp): Promise<true> {
    const read = async (): Promise<boolean> =>
      wanted.test(await page.$eval('[data-part=state]', (each) => each.textContent));
    return waitFor(async () => (await read()) || null, { what: `the alert to be ${wanted}` });
  }

  async function alarms(): Promise<readonly string[]> {
    return (await call<{ name: string }[]>('chrome.alarms.getAll()')).map(({ name }) => name);
  }

  /** Starts a new worker with the alarm, which knows no prices. */
  async function nextCheck(): Promise<void> {
    await stopBackground(session.browser);
    await call(`(async () => {
      const all = await chrome.storage.local.get(null);
      const known = Object.keys(all).filter((key) => key !== 'settings' && key !== 'alerts');
      await chrome.storage.local.remove(known);
      await chrome.alarms.create('prices', { when: Date.now() + 200, periodInMinutes: 1 });
    })()`);
  }

  test('an alert is made with a price, and an alarm with it', async () => {
    await page.waitForFunction(() => /Now \$70,652\.60/.test(document.body.innerText));
    expect(await alarms()).toEqual([]);
    await page.type('input[name=level]', '71k');
    await page.waitForFunction(() => /\+0\.49% to go/.test(document.body.innerText));
    await page.click('.alert-form [type=submit]');
    await state(/^Waiting · once$/);
    expect(await page.$eval('[data-part=rule]', (rule) => rule.textContent)).toBe('Bitcoin above $71,000.00');
    await waitFor(async () => (await alarms()).join() === 'prices', { what: 'the alarm' });
    await waitFor(async () => Object.values((await record()).alerts)[0]?.armed, { what: 'the first check' });
  });

  test('a price that reaches it notifies once, after a restart of the worker', async () => {
    session.world.market.set('bitcoin', { price: 72_000 });
    await nextCheck();
    await state(/^Reached /);
    await waitFor(async () => (await record()).unshown.length === 0, { what: 'the notification' });
    const { events } = await record();
    expect(events).toMatchObject([{ price: 72_000, currency: 'usd', isMissed: false }]);
    // In Chromium no test can answer the prompt for the permission: the window says that alerts appear there alone.
    const isAllowed = await call<boolean>("chrome.permissions.contains({ permissions: ['notifications'] })");
    expect(isAllowed).toBe(kind === 'firefox');
    expect((await page.$('.alert-permission')) === null).toBe(isAllowed);
    await waitFor(async () => (await alarms()).length === 0, { what: 'the alarm to end' });
  });

  test('an alert waits again, survives an update of the extension, and ends with its removal', async () => {
    await page.click('.alert-row [data-action=renew]');
    await state(/^Waiting/);
    await waitFor(async () => (await alarms()).length === 1, { what: 'the alarm' });
    await page.close();
    await session.browser.update();
    await waitFor(
      async () => {
        origin = await session.browser.extensionOrigin();
        page = await session.browser.open(`${origin}/alerts.html#coin=bitcoin`);
        return (
          (await page.$('.alert-row')) !== null || page.waitForSelector('.alert-row', { timeout: 2_000 })
        );
      },
      { what: 'the extension to be back' },
    );
    await waitFor(async () => (await alarms()).length === 1, { what: 'the alarm after the update' });
    await page.click('.alert-row [data-action=remove]');
    await page.waitForSelector('.alert-row', { hidden: true });
    await waitFor(async () => (await alarms()).length === 0, { what: 'the alarm to end' });
    expect((await record()).events).toHaveLength(1);
  });

  test('the options page lists what happened, the keys, and turns the badge on', async () => {
    await page.close();
    page = await session.browser.open(`${origin}/options.html`);
    await page.waitForSelector('.alert-history');
    expect(await page.$eval('[data-part=event]', (event) => event.textContent)).toBe(
      'Bitcoin is above $71,000.00',
    );
    const keys = await page.$$eval('[data-command]', (rows) =>
      rows.map((row) => (row as HTMLElement).innerText),
    );
    expect(keys).toHaveLength(5);
    const badge = (): Promise<string> => call<string>('chrome.action.getBadgeText({})');
    expect(await badge()).toBe('');
    await page.click('input[name=badge][value=price]');
    await waitFor(async () => (await badge()) === '72.0k', { what: 'the price on the button' });
    expect(await alarms()).toEqual(['prices']);
    await page.click('input[name=badge][value=off]');
    await waitFor(async () => (await badge()) === '', { what: 'the badge to go' });
    await waitFor(async () => (await alarms()).length === 0, { what: 'the alarm to end' });
  });
});
