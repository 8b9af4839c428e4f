import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith, readPopover } from '../support/popover.ts';
import { down, slow } from '../world/faults.ts';
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
    await options.reload();
    await options.waitForSelector('[data-outcome=valid]');
  });

  /** Clicks in a tab that may be behind another one, where the driver's own click would wait for a frame. */
  const click = (selector: string): Promise<void> =>
    options.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector);

  test('marks follow their style at once in an open page, after a reload and in the preview; cards open without marks', async () => {
    const article = await session.browser.open(articleUrl);
    await waitForMarks(article);
    const untilLook = (look: string) =>
      expect.poll(() => article.evaluate(markLook), { timeout: 20_000 }).toBe(look);
    await untilLook('underline solid');
    await click('input[name=mark-style][value=dotted]');
    await untilLook('underline dotted');
    await click('input[name=mark-style][value=tint]');
    await untilLook('none tinted');
    await article.reload();
    await waitForMarks(article);
    await untilLook('none tinted');
    expect(
      await options.$eval(
        'iframe[src$="preview.html"]',
        (frame) =>
          (frame as HTMLIFrameElement).contentDocument!.querySelector('head > style:last-of-type')!
            .textContent,
      ),
    ).toContain('background-color');
    await click('input[name=mark-style][value=none]');
    await waitForNoMarks(article);
    await hoverText(article, 'BTC');
    await popoverWith(article, 'BTC');
    await click('input[name=mark-style][value=underline]');
    await waitForMarks(article);
    await untilLook('underline solid');
    await article.close();
  });

  test('rows of cards are hidden and shown at once in an open card, and in the preview', async () => {
    const article = await session.browser.open(articleUrl);
    await waitForMarks(article);
    await hoverText(article, 'BTC');
    const untilRows = async (shown: readonly string[]) => {
      await expect
        .poll(async () => Object.keys((await readPopover(article))?.parts ?? {}), { timeout: 20_000 })
        .toEqual(expect.arrayContaining([...shown, 'price']));
    };
    await click('[data-field=details]');
    await untilRows(['low', 'volume', 'cap', 'since']);
    for (const row of ['range', 'since', 'figure', 'chart']) await click(`[data-row=${row}]`);
    await expect
      .poll(async () => Object.keys((await readPopover(article))?.parts ?? {}), { timeout: 20_000 })
      .not.toEqual(expect.arrayContaining(['low']));
    const { parts } = await popoverWith(article, 'BTC');
    for (const hidden of ['low', 'since', 'figure', 'chart']) expect(parts).not.toHaveProperty(hidden);
    expect(parts).toHaveProperty('volume');
    await options.waitForFunction(() => {
      const preview = document.querySelector<HTMLIFrameElement>('iframe[src$="preview.html"]');
      const card = preview?.contentDocument?.querySelector('[data-part=example-card]')?.shadowRoot;
      return card?.querySelector('[data-part=volume]') && !card.querySelector('[data-part=chart], .since');
    });
    await click('[data-row=since]');
    await click('[data-row=range]');
    await untilRows(['low', 'since']);
  });
});

/** How a mark is painted. Runs in the page, as text. */
function markLook(): string {
  const [name = ''] = [...CSS.highlights.keys()].filter((each) => /^tickmark-(?:up|down)/.test(each));
  const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
    document.body,
    `::highlight(${name})`,
  );
  const isTinted = !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
  return `${textDecorationLine} ${isTinted ? 'tinted' : textDecorationStyle}`;
}
