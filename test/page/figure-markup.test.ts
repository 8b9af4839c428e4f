import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hoverOn, openPage } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

const ports = `tickmark.ports = { claims: 'ours' };`;

describe('digits that markup sets apart from a figure', () => {
  test.each<[string, string, string | null]>([
    ['a note’s mark', '$70,652<sup>1</sup> on Friday.', '$70,652'],
    ['a note’s mark in a link', '$70,652<sup><a href="#n">1</a></sup> on Friday.', '$70,652'],
    ['a note’s mark that is a link alone', '$70,652<a href="#n">1</a> on Friday.', '$70,652'],
    ['a note’s mark behind cents', '$658.95<sup>2</sup> on Friday.', '$658.95'],
    ['a note’s mark before the scale', '$70.6<sup>1</sup>K on Friday.', '$70,600'],
    ['raised cents', '$70,652<sup>60</sup> on Friday.', '$70,652.60'],
    ['raised cents of a short figure, or a note', '$3<sup>47</sup> on Friday.', null],
    [
      'digits in boxes of their own',
      '$<span>7</span><span>0</span><span>6</span><span>5</span> on Friday.',
      null,
    ],
    ['zeros that are counted', '$0.0<sub>5</sub>613 on Friday.', '$0.0₅613\n$0.00000613'],
    ['a power', '$7.07×10<sup>4</sup> on Friday.', '$70,700'],
    ['bold whole digits', '$<b>70,652</b>.60 on Friday.', '$70,652.60'],
    ['a possible break', '$70,<wbr>652 on Friday.', '$70,652'],
  ])('%s', async (_name, figure, stated) => {
    page = await openPage(browser, `<p>Bitcoin rose to ${figure}</p>`, ports);
    await hoverOn(page, 'Bitcoin');
    // The place of the figure is empty while its paragraph is being read.
    await page.waitForFunction(() => tickmark.part('stated') !== '');
    const shown = await page.evaluate(() => tickmark.part('stated'));
    expect(/\d/.test(shown ?? '') ? shown : null).toBe(stated);
  });
});
