import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { articleUrl } from '../../scripts/demo/article.ts';
import { highlights, markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText, movePointerAway } from '../support/pointer.ts';
import { popoverGone, popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';
import { html } from './product.ts';

describe.each(bothBrowsers)('reading on %s', (kind) => {
  let session: BrowserSession;
  let page: Page;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
    page = await session.browser.open(articleUrl);
    await waitForMarks(page);
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterAll(() => session.close());

  test.each([
    ['BTC', 'Bitcoin', '$70,652.60', '+10.66%'],
    ['XRP', 'XRP', '$1.4727', '+16.70%'],
    ['DOGE', 'Dogecoin', '$0.09863', '+10.21%'],
  ])('a hover over %s shows %s at %s, %s', async (text, name, price, change) => {
    await hoverText(page, text);
    const { parts } = await popoverWith(
      page,
      text,
      (card) => card.parts['name'] === name && !!card.parts['price'],
    );
    expect(parts['price']).toBe(price);
    expect(parts['change']).toContain(change);
    expect(parts['source']).toContain('CoinGecko');
    await movePointerAway(page);
    await popoverGone(page);
  });

  test('marks show the direction of their coin as a visible underline', async () => {
    expect((await highlights(page))['tickmark-up']).toContain('Bitcoin');
    const line = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(tickmark-up)').textDecorationLine,
    );
    expect(line).toBe('underline');
  });

  test('the card has its styles, which do not apply to the page', async () => {
    await hoverText(page, 'BTC');
    const { box } = await popoverWith(page, 'BTC');
    expect(box.width).toBeGreaterThan(200);
    expect(box.height).toBeGreaterThan(60);
    const outside = await page.evaluate(() =>
      [...document.documentElement.children].map(({ localName }) => localName),
    );
    expect(outside).toEqual(['head', 'body', 'div']);
    await page.keyboard.press('Escape');
    await popoverGone(page);
  });

  test('marks text that is added later, and drops the marks of removed text', async () => {
    const url = 'https://www.bbc.com/live';
    session.world.page(url, html('<h1>Live</h1><p id="first">It rains.</p>'));
    const live = await session.browser.open(url);
    await live.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<p id="late">Bitcoin rises.</p>'),
    );
    expect(await waitForMarks(live, 'the late mention')).toEqual(['Bitcoin']);
    await live.evaluate(() => (document.querySelector('#first')!.textContent = 'Ethereum falls.'));
    await waitFor(async () => (await markedTexts(live)).length === 2, { what: 'the changed text' });
    await live.evaluate(() => document.querySelector('#late')!.remove());
    await waitFor(async () => (await markedTexts(live)).join() === 'Ethereum', { what: 'the text to go' });
    await live.close();
  });

  test('does not mark a page that opts out, and the popup says so', async () => {
    const url = 'https://www.bbc.com/quiet';
    const page2 = '<head><meta name="tickmark" content="off"></head><body><p>Bitcoin rises.</p></body>';
    session.world.page(url, page2);
    const quiet = await session.browser.open(url);
    const popup = await session.browser.popup(quiet);
    await waitFor(() => popup.has('[data-part="opted-out"]'), { what: 'the message of the popup' });
    expect(await popup.text()).toContain('This page has opted out of Tickmark.');
    await popup.close();
    expect(await markedTexts(quiet)).toEqual([]);
    await quiet.close();
  });
});
