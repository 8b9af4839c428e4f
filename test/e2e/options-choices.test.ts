import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { highlights } from '../support/highlights.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith, readPopover } from '../support/popover.ts';
import { down, slow } from '../world/faults.ts';
import { json, type WorldHost, type WorldRequest } from '../world/exchange.ts';
import { coingecko } from '../world/providers/coingecko.ts';
import { bothBrowsers, type BrowserSession, startSession } from './both-browsers.ts';
import { expectStored, store } from './settings-pages.ts';

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
    session.world.fault('api.coingecko.com', slow(0));
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
    // By the page itself: Firefox’s driver waits for a load that it doesn’t report.
    await options.evaluate('Object.assign(globalThis, { isOld: true }), location.reload()');
    await options.waitForFunction(() => !('isOld' in globalThis));
    await options.waitForSelector('[data-outcome=valid]');
  });

  /** Clicks in a tab that may be behind another one, where the driver's own click would wait for a frame. */
  const click = (selector: string): Promise<void> =>
    options.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);

  test('marks follow their style at once in an open page, after a reload and in the preview; cards open without marks', async () => {
    await store(options, {});
    // A page that is loaded in a tab behind another one is read only once the tab is visible.
    await expect.poll(() => options.evaluate(previewMarks), { timeout: 20_000 }).toBeGreaterThan(0);
    const article = await session.browser.open(articleUrl);
    await waitForMarks(article);
    /** The first paragraph with marks; Firefox's computed style has no rules for highlights of extensions. */
    const look = (): Promise<string> => pictureHash(article);
    /** The first look that lasts and is not known. */
    const untilOther = async (known: readonly string[]): Promise<string> => {
      let last = '';
      const isOther = async (): Promise<boolean> => {
        const before = last;
        last = await look();
        return last === before && !known.includes(last);
      };
      await expect.poll(isOther, { timeout: 20_000 }).toBe(true);
      return last;
    };
    // Until all marks have their direction: the colours change with the prices.
    await expect.poll(() => directions(article), { timeout: 20_000 }).toEqual(['up']);
    const underlined = await look();
    // Between two styles the marks are not painted, or underlined: both pictures are known before that of another style is awaited.
    await click('input[name=mark-style][value=none]');
    const unmarked = await untilOther([underlined]);
    await click('input[name=mark-style][value=dotted]');
    const dotted = await untilOther([underlined, unmarked]);
    await click('input[name=mark-style][value=tint]');
    const tinted = await untilOther([underlined, unmarked, dotted]);
    // The preview gets its style after the page.
    await expect
      .poll(() => options.evaluate(previewRules), { timeout: 20_000 })
      .toContain('background-color');
    await article.reload();
    await waitForMarks(article);
    await expect.poll(look, { timeout: 20_000 }).toBe(tinted);
    await click('input[name=mark-style][value=none]');
    await waitForNoMarks(article);
    await hoverText(article, 'BTC');
    await popoverWith(article, 'BTC');
    await movePointerAway(article);
    await popoverGone(article);
    await click('input[name=mark-style][value=underline]');
    await waitForMarks(article);
    await expect.poll(look, { timeout: 20_000 }).toBe(underlined);
    await article.close();
  });

  test('rows of cards are hidden and shown at once in an open card, and in the preview', async () => {
    await store(options, { details: true });
    const article = await session.browser.open(articleUrl);
    await waitForMarks(article);
    await hoverText(article, 'BTC');
    const rows = ['low', 'volume', 'cap', 'since', 'chart'];
    const shown = async (): Promise<string[]> => {
      const { parts = {} } = (await readPopover(article)) ?? {};
      return rows.filter((row) => Object.hasOwn(parts, row));
    };
    await expect.poll(shown, { timeout: 20_000 }).toEqual(rows);
    for (const row of ['range', 'since', 'figure', 'chart']) await click(`[data-row=${row}]`);
    await expect.poll(shown, { timeout: 20_000 }).toEqual(['volume', 'cap']);
    await expectStored(options, { details: true, hiddenRows: ['range', 'since', 'figure', 'chart'] });
    await expect
      .poll(() => options.evaluate(previewRows), { timeout: 20_000 })
      .toEqual({ volume: true, chart: false, since: false });
    await click('[data-row=since]');
    await click('[data-row=range]');
    await expect.poll(shown, { timeout: 20_000 }).toEqual(['low', 'volume', 'cap', 'since']);
    await article.close();
  });
});

/** The directions that the marks of a page have. */
async function directions(page: Page): Promise<string[]> {
  const painted = Object.entries(await highlights(page)).filter(([, texts]) => texts.length > 0);
  return [...new Set(painted.map(([name]) => name.split('-')[1] ?? ''))].toSorted();
}

/** Where the sample article has its first marks, in CSS pixels. */
const firstLines = { x: 0, y: 0, width: 1000, height: 500 };

/** The hash of a picture of the first lines. A picture beyond the viewport resizes it, and may be taken before marks are painted again. */
async function pictureHash(page: Page): Promise<string> {
  await page.evaluate(() => scrollTo(0, 0));
  const picture = await page.screenshot({ clip: firstLines, captureBeyondViewport: false });
  return createHash('sha256').update(picture).digest('hex');
}

function previewDocument(): Document {
  return document.querySelector<HTMLIFrameElement>('iframe[src$="preview.html"]')!.contentDocument!;
}

/** Runs in the options page, as text. */
const previewRules = `(${String(previewDocument)})().querySelector('head > style:last-of-type').textContent`;

/** The kinds of marks that the preview has. Runs in the options page, as text. */
const previewMarks = `(${String(previewDocument)})().defaultView.CSS.highlights.size`;

/** The rows of the preview's card. Runs in the options page, as text. */
const previewRows = `(() => {
  const { shadowRoot } = (${String(previewDocument)})().querySelector('[data-part=example-card]');
  const has = (selector) => shadowRoot.querySelector(selector) !== null;
  return { volume: has('[data-part=volume]'), chart: has('[data-part=chart]'), since: has('.since') };
})()`;
