import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closeLive, expectFound, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

/** Thirty parts, of which six make a section. */
const long = Array.from({ length: 30 }, (_, at) => `<p>Part ${at}: ${'and so on '.repeat(1_000)}</p>`).join(
  '',
);

async function sectionsRead(body: string, setUp = ''): Promise<readonly string[]> {
  live = await openLive(browser, `${body}<p>Bitcoin</p>`, setUp);
  await expectFound(live, { bitcoin: 1 });
  return live.evaluate(() => tickmark.read.map((text) => text.split(':')[0]!));
}

test('a short page is read in one slice', async () => {
  expect(await sectionsRead('<p>Part 0: one</p><p>Part 1: two</p>')).toEqual(['Part 0']);
});

test('a long page is read from its top, section by section', async () => {
  const starts = (await sectionsRead(long)).map((text) => Number(text.replace('Part ', '')));
  expect(starts.length).toBeGreaterThan(3);
  expect(starts[0]).toBe(0);
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
});

test('a page that is scrolled at load is read from the viewport outwards', async () => {
  const scroll = 'document.querySelectorAll("p")[14].scrollIntoView()';
  expect(await sectionsRead(long, scroll)).toEqual([
    'Part 12',
    'Part 18',
    'Part 6',
    'Part 24',
    'Part 0',
    'Bitcoin',
  ]);
});
