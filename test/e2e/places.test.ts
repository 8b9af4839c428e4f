import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { markedTexts } from '../support/highlights.ts';
import { waitForMarks } from '../support/marks.ts';
import { hoverText } from '../support/pointer.ts';
import { popoverWith } from '../support/popover.ts';
import { waitFor } from '../support/wait-for.ts';
import { onRetry } from '../support/on-retry.ts';
import { bothBrowsers, startSession, type BrowserSession } from './both-browsers.ts';
import { waitingFrames } from '../support/content-world.ts';
import { html } from './product.ts';

const news = 'https://www.bbc.com';
/** Long enough to be no advertisement. */
const report = `<p>Bitcoin rises.</p>${'<p>It rained on the market square for the whole of the afternoon.</p>'.repeat(4)}`;

describe.each(bothBrowsers)('frames, shadow roots and navigation on %s', (kind) => {
  let session: BrowserSession;
  const begin = async (): Promise<void> => {
    session = await startSession(kind);
    session.world.page(`${news}/framed`, html(report));
    session.world.page('https://www.coindesk.com/framed', html(report));
    session.world.page('https://blog.example.org/framed', html(report));
    session.world.page(`${news}/advert`, html('<p>Buy Bitcoin</p>'));
  };
  beforeAll(begin);
  onRetry(async () => {
    await session.close();
    await begin();
  });
  afterEach(() => session.closePages());
  afterAll(() => session.close());

  async function open(path: string, body: string): Promise<Page> {
    session.world.page(news + path, html(body));
    return session.browser.open(news + path);
  }

  test.each([
    ['the same site', `${news}/framed`],
    ['another news site', 'https://www.coindesk.com/framed'],
  ])('a frame of %s has its marks and its card', async (_name, address) => {
    const page = await open(
      '/frames',
      `<h1>News</h1><iframe src="${address}" width="700" height="500"></iframe>`,
    );
    // Looked up each time: that of another site is replaced when its process takes it over.
    const frame = await waitFor(
      async () => {
        const found = page.frames().find((each) => each !== page.mainFrame());
        return found && (await markedTexts(found)).join() === 'Bitcoin' && found;
      },
      { what: 'the mark in the frame' },
    );
    await hoverText(frame, 'Bitcoin');
    const { parts, box } = await popoverWith(frame, 'Bitcoin');
    expect(parts['price']).toBe('$70,652.60');
    // It belongs to the frame, and stays within it.
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(700);
    expect(box.y + box.height).toBeLessThanOrEqual(500);
    expect(await page.$$('html > [popover]')).toHaveLength(0);
  });

  test('does not run in an advertisement’s frame, or in a frame of a site that is not on the list', async () => {
    const page = await open(
      '/mixed',
      `<p>Dogecoin falls.</p><iframe src="https://blog.example.org/framed" width="700" height="300"></iframe>
       <iframe src="${news}/advert" width="300" height="200"></iframe>`,
    );
    await waitForMarks(page);
    for (const frame of page.frames().filter((each) => each !== page.mainFrame()))
      expect(await markedTexts(frame)).toEqual([]);
  });

  // Firefox’s driver does not reach the world of content scripts.
  const reached = [kind].filter((each) => each === 'chromium');
  test.each(reached)('in %s an advertisement’s frame gets no gate, and an article’s frame does', async () => {
    const page = await open(
      '/two-frames',
      `<h1>News</h1><iframe src="${news}/advert" width="300" height="250"></iframe>
       <iframe src="${news}/framed" width="700" height="400"></iframe>`,
    );
    const article = await waitFor(
      async () => page.frames().find((frame) => frame.url() === `${news}/framed`),
      { what: 'the article' },
    );
    await waitFor(async () => (await markedTexts(article)).length > 0, { what: 'the mark' });
    const waiting = await waitingFrames(page, await session.browser.extensionOrigin());
    // Both frames were loaded at the same time.
    expect(waiting).toEqual([`${news}/advert`]);
  });

  test('a frame that is loading when the reader requests marks still finishes loading', async () => {
    const slow = 'https://pictures.example.org';
    session.world.fault('pictures.example.org', { kind: 'slow', ms: 12_000 });
    session.world.page('https://blog.example.org/advert', html(`<p>Buy now</p><img src="${slow}/a.png">`));
    session.world.page(
      'https://blog.example.org/loading',
      html('<p>Bitcoin rises.</p><iframe src="/advert" width="300" height="250"></iframe>'),
    );
    const page = await session.browser.browser.newPage();
    await page.goto('https://blog.example.org/loading', { waitUntil: 'domcontentloaded' });
    const popup = await session.browser.popup(page);
    await popup.click('[data-action="once"]');
    await waitForMarks(page);
    await popup.close();
    const state = (): Promise<string> => page.evaluate(() => document.readyState);
    expect(await state()).toBe('interactive');
    await waitFor(async () => (await state()) === 'complete', { what: 'the page to be loaded' });
  });

  test('an open shadow root gets marks and a card', async () => {
    const page = await open('/shadow', '<h1>News</h1><x-story></x-story>');
    await page.evaluate(() => {
      const root = document.querySelector('x-story')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<p style="margin: 200px">Bitcoin rises.</p>';
    });
    await waitForMarks(page);
    const word = await page.evaluate(() => {
      const text = document.querySelector('x-story')!.shadowRoot!.querySelector('p')!.firstChild!;
      const range = document.createRange();
      range.setStart(text, 0);
      range.setEnd(text, 7);
      const { x, y, height } = range.getBoundingClientRect();
      return { x: x + 8, y: y + height / 2 };
    });
    await page.mouse.move(word.x - 3, word.y);
    await page.mouse.move(word.x, word.y);
    expect((await popoverWith(page, 'Bitcoin')).parts['price']).toBe('$70,652.60');
  });

  test('reads a page again after a same-document navigation', async () => {
    const page = await open('/app', '<main><p>Bitcoin rises.</p></main>');
    expect(await waitForMarks(page)).toEqual(['Bitcoin']);
    await page.evaluate(() => {
      history.pushState(null, '', '/app/next');
      document.title = 'Next';
      document.querySelector('main')!.innerHTML = '<p>Dogecoin falls.</p>';
    });
    await waitFor(async () => (await markedTexts(page)).join() === 'Dogecoin', { what: 'the next page' });
    const popup = await session.browser.popup(page);
    await waitFor(async () => (await popup.text()).includes('Dogecoin'), { what: 'the popup to follow' });
    await popup.close();
  });

  test('a page restored from the back/forward cache has marks and a card', async () => {
    const page = await open('/first', '<p>Bitcoin rises.</p>');
    await waitForMarks(page);
    session.world.page(`${news}/second`, html('<p>It rained.</p>'));
    await page.goto(`${news}/second`);
    await page.goBack();
    await waitForMarks(page);
    await hoverText(page, 'Bitcoin');
    expect((await popoverWith(page, 'Bitcoin')).parts['price']).toBe('$70,652.60');
  });
});
