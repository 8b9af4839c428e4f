import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, 'support/frame-entry.ts'));
});
afterAll(() => browser.close());
afterEach(() => page.close());

const sentence = 'It rained on the market square for the whole of the afternoon. ';
const article = `<p>${sentence.repeat(3)}</p>`;

/** The look in a window of this size, which here stands for the frame's. */
async function open(body: string, width = 300, height = 250): Promise<void> {
  page = await browser.open(body);
  await page.setViewport({ width, height });
  await page.evaluate(() => frameUnderTest.start());
}

const texts = (): Promise<number> => page.evaluate(() => frameUnderTest.texts);
const hasText = (): Promise<unknown> => waitFor(async () => (await texts()) === 1, { what: 'the text' });
/** Longer than the pause after a change. */
const pause = (): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 900)));

test('an article is text at once, and is told once', async () => {
  await open(article);
  expect(await texts()).toBe(1);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), article);
  await pause();
  expect(await texts()).toBe(1);
});

test.each([
  ['few words', '<p>Buy Bitcoin now</p>'],
  ['a script', `<script type="application/json">"${sentence.repeat(9)}"</script>`],
  ['a style sheet', `<style>/* ${sentence.repeat(9)} */</style>`],
  ['what is for browsers without scripts', `<noscript>${sentence.repeat(9)}</noscript>`],
  ['white space', `<pre>${' '.repeat(500)}</pre>`],
])('%s is not enough', async (_what, body) => {
  await open(body);
  await pause();
  expect(await texts()).toBe(0);
});

test('in a form whose controls have the names of properties', async () => {
  await open(`<form><input name="nodeName"><input name="parentNode">${sentence.repeat(3)}</form>`);
  expect(await texts()).toBe(1);
});

describe('a frame becomes worth reading', () => {
  test.each([
    ['by an added element', `document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(article)})`],
    [
      'by changed text',
      `document.querySelector('b').firstChild.data = ${JSON.stringify(sentence.repeat(3))}`,
    ],
    [
      'by a document that is rewritten',
      `document.open(); document.write(${JSON.stringify(article)}); document.close()`,
    ],
  ])('%s', async (_what, change) => {
    await open('<b>Now</b>');
    expect(await texts()).toBe(0);
    await page.evaluate(change);
    await hasText();
  });

  test('by growing', async () => {
    await open(article, 240, 250);
    expect(await texts()).toBe(0);
    await page.setViewport({ width: 300, height: 250 });
    await hasText();
  });

  test('by growing after it was rewritten', async () => {
    await open('', 240, 250);
    await page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, article);
    await pause();
    expect(await texts()).toBe(0);
    await page.setViewport({ width: 300, height: 250 });
    await hasText();
  });
});

test.each([
  ['by the script that takes the frame over', () => frameUnderTest.end()],
  ['by the end of the extension', () => void (frameUnderTest.isAlive = false)],
])('the look ends %s', async (_what, end) => {
  await open('');
  await page.evaluate(end);
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), article);
  await pause();
  await page.evaluate(() => document.body.append('More'));
  await pause();
  expect(await texts()).toBe(0);
});

test('a newer run ends the one before', async () => {
  await open('');
  await page.evaluate((html) => {
    frameUnderTest.start();
    document.body.insertAdjacentHTML('beforeend', html);
  }, article);
  await hasText();
  await pause();
  expect(await texts()).toBe(1);
});
