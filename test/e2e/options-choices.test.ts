import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { down } from '../world/faults.ts';
import { json, type WorldHost, type WorldRequest } from '../world/exchange.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';

const validKey = 'CG-aBcDeFgHiJkLmNoPqRsTuVwX';

describe.each(bothBrowsers)('choices on the options page, %s', (kind) => {
  let session: BrowserSession;
  let options: Page;
  const pings: WorldRequest[] = [];
  beforeAll(async () => {
    const withKeys: WorldHost = {
      ...coingecko,
      answer(request, market) {
        if (request.path !== '/api/v3/ping') return coingecko.answer(request, market);
        pings.push(request);
        const status = { error_code: 10_002, error_message: 'API Key Missing' };
        const isValid = request.headers['x-cg-demo-api-key'] === validKey;
        return isValid ? coingecko.answer(request, market) : json({ error: { status } }, 401);
      },
    };
    session = await startSession(kind, [withKeys]);
    options = await session.browser.open(`${await session.browser.extensionOrigin()}/options.html`);
    await options.waitForSelector('[data-field=key]');
  });
  afterAll(() => session.close());

  async function saveKey(key: string): Promise<void> {
    await (await options.waitForSelector('[data-field=key]'))!.type(key);
    await options.keyboard.press('Enter');
    await options.waitForSelector('[data-key=coingecko]');
  }

  test('a key is checked once when it is saved: unknown, no connection, then valid after "Test"', async () => {
    await saveKey('CG-mistyped-mistyped-1234');
    const problem = await options.waitForSelector('[data-part=key-problem]');
    expect(await problem!.evaluate((each) => each.textContent)).toContain('doesn’t recognize this key');
    expect(pings).toHaveLength(1);
    await options.click('[data-key=coingecko] [data-action=remove]');

    session.world.fault('api.coingecko.com', down);
    await saveKey(validKey);
    const state = await options.waitForSelector('[data-outcome=offline]');
    expect(await state!.evaluate((each) => each.textContent)).toMatch(
      /Saved, but not checked.*No connection/,
    );
    session.world.fault('api.coingecko.com', null);
    // The limiter waits some seconds after a failure, and says so.
    await expect
      .poll(
        async () => {
          await options.click('[data-action=check]');
          await options.waitForSelector('[data-outcome]');
          return options.$eval('[data-outcome]', (each) => each.getAttribute('data-outcome'));
        },
        { timeout: 20_000, interval: 1000 },
      )
      .toBe('valid');
    expect(pings.at(-1)?.headers['x-cg-demo-api-key']).toBe(validKey);
    await options.reload();
    await options.waitForSelector('[data-outcome=valid]');
  });
});
