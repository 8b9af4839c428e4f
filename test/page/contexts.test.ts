import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { coverWithTab, letPass } from './support/card-page.ts';
import { closeLive, expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

describe('another page in the same document', () => {
  test('a new URL and title close the card and restart the session', async () => {
    live = await openLive(browser, '<main><p>Bitcoin</p></main>', '', 'https://news.test/?page=1');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      history.pushState(null, '', '?page=2');
      document.title = 'Another';
      document.querySelector('main')!.innerHTML = '<p>Dogecoin</p>';
    });
    await expectPainted(live, ['Dogecoin']);
    expect(await live.evaluate(async () => await tickmark.summary())).toMatchObject({
      coins: [{ coin: 'dogecoin', mentions: 1 }],
    });
  });

  test('a document that is rewritten with document.write', async () => {
    live = await openLive(browser, '<p>Bitcoin</p>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      document.open();
      document.write('<!doctype html><html><body><p>Dogecoin</p></body></html>');
      document.close();
    });
    await expectPainted(live, ['Dogecoin']);
    await live.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Litecoin</p>'));
    await expectPainted(live, ['Dogecoin', 'Litecoin']);
  });

  test('a replaced root element', async () => {
    live = await openLive(browser, '<p>Bitcoin</p>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      const root = document.createElement('html');
      root.innerHTML = '<body><p>Dogecoin</p></body>';
      document.documentElement.replaceWith(root);
    });
    await expectPainted(live, ['Dogecoin']);
  });

  test('a page restored from the back/forward cache repeats its hello and is read again', async () => {
    live = await openLive(browser, '<p>Bitcoin</p>', '', 'https://news.test/');
    await expectPainted(live, ['Bitcoin']);
    await live.goto('https://news.test/other');
    await live.goBack();
    await live.waitForFunction(() => tickmark.hellos === 2 && tickmark.read.length >= 2);
    await expectPainted(live, ['Bitcoin']);
  });
});

test('a page that loads hidden does nothing until it is visible', async () => {
  live = await browser.open('<p>Bitcoin</p>');
  const cover = await coverWithTab(live);
  await live.evaluate(() => void tickmark.start());
  await letPass(live, 500);
  expect(await live.evaluate(() => [tickmark.read.length, tickmark.hellos])).toEqual([0, 0]);
  await cover.uncover();
  await expectPainted(live, ['Bitcoin']);
});

test('changes of a hidden page are read once it is visible', async () => {
  live = await openLive(browser, '<p>Bitcoin</p>');
  await expectPainted(live, ['Bitcoin']);
  const cover = await coverWithTab(live);
  await live.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Dogecoin</p>'));
  await letPass(live, 600);
  await expectPainted(live, ['Bitcoin']);
  await cover.uncover();
  await expectPainted(live, ['Bitcoin', 'Dogecoin']);
});
