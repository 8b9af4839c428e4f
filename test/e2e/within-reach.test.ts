import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitForMarks, waitForNoMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';
import { html } from './product.ts';

const address = 'https://www.bbc.com/reach';

describe.each(bothBrowsers)('a card within reach on %s', (kind) => {
  let session: BrowserSession;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterEach(() => session.closePages());
  afterAll(() => session.close());

  test('marks that a script of the page has cleared come back', async () => {
    session.world.page(address, html('<p>Well, Bitcoin rises.</p>'));
    const page = await session.browser.open(address);
    await waitForMarks(page);
    await page.evaluate(() => CSS.highlights.clear());
    await waitForNoMarks(page);
    expect(await waitForMarks(page)).toEqual(['Bitcoin']);
  });

  test('a plain-text document is marked, and its card opens', async () => {
    session.world.page(address, {
      status: 200,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: 'Markets today\n\nWell, Bitcoin rises, they say.\n',
    });
    const page = await session.browser.open(address);
    expect(await waitForMarks(page)).toEqual(['Bitcoin']);
    await hoverText(page, 'Bitcoin');
    expect((await popoverWith(page, 'Bitcoin')).parts['price']).toBe('$70,652.60');
  });

  test('a mention under a stretched link has its card, and a click follows the link', async () => {
    const style = '<style>.tile{position:relative} h2 a::after{content:"";position:absolute;inset:0}</style>';
    const tile =
      '<div class="tile"><h2><a href="#went">Markets today</a></h2><p>Well, Bitcoin rises.</p></div>';
    session.world.page(address, html(style + tile));
    const page = await session.browser.open(address);
    await waitForMarks(page);
    await hoverText(page, 'Bitcoin');
    await popoverWith(page, 'Bitcoin');
    await page.mouse.down();
    await page.mouse.up();
    await page.waitForFunction(() => location.hash === '#went');
  });

  test('on a page at 400 % zoom the card is inside of the viewport', async () => {
    session.world.page(address, html('<p style="margin-top: 100px">Well, Bitcoin rises.</p>'));
    const page = await session.browser.open(address);
    await page.setViewport({ width: 320, height: 256 });
    await waitForMarks(page);
    await hoverText(page, 'Bitcoin');
    const { box } = await popoverWith(page, 'Bitcoin');
    expect(box).toMatchObject({ x: 0, width: 320 });
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThanOrEqual(256);
  });
});
