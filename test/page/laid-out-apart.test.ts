import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

test.each<[string, string, string[]]>([
  [
    'links in a flex row',
    '<nav style="display: flex; gap: 8px"><a href="#">Bitcoin</a><a href="#">Ethereum</a></nav>',
    ['Bitcoin', 'Ethereum'],
  ],
  [
    'links in a grid',
    '<div style="display: grid"><a href="#">Bitcoin</a><a href="#">Cash</a></div>',
    ['Bitcoin', 'Cash'],
  ],
  [
    'spans that are blocks',
    '<div><span style="display: block">Bitcoin</span><span style="display: block">BTC</span></div>',
    ['Bitcoin', 'BTC'],
  ],
  ['a margin between', '<p><b style="margin-right: 6px">BTC</b><i>ETH</i></p>', ['BTC', 'ETH']],
  ['padding on the second', '<p><b>BTC</b><i style="padding-left: 6px">ETH</i></p>', ['BTC', 'ETH']],
  [
    'inline blocks with a margin',
    '<p><b style="display: inline-block; margin: 0 4px">BTC</b><b>ETH</b></p>',
    ['BTC', 'ETH'],
  ],
  ['text beside a block', '<p>BTC<span style="display: block">Bitcoin</span></p>', ['BTC', 'Bitcoin']],
  ['letters in bold', '<p><b>Bit</b>coin</p>', ['Bitcoin']],
  ['nested letters', '<p><b><i>Bit</i></b><em><u>coin</u></em></p>', ['Bitcoin']],
  ['inline blocks without a gap', '<p><b style="display: inline-block">Bit</b>coin</p>', ['Bitcoin']],
  ['a floated initial', '<p><span style="float: left; margin-right: 2px">B</span>itcoin</p>', ['Bitcoin']],
  [
    'letters in boxes of their own',
    '<p><span style="display: inline-block">B</span><span style="display: inline-block">T</span><span>C</span></p>',
    ['BTC'],
  ],
  ['a chance for a line break', '<p>Bit<wbr>coin Ether&shy;eum</p>', ['Bitcoin Ether\u00ADeum']],
  ['white space between', '<p><b style="margin: 4px">BTC</b> <i>ETH</i></p>', ['BTC ETH']],
])('%s', async (_name, body, blocks) => {
  page = await browser.open(body);
  expect(await page.evaluate(() => tickmark.blocks())).toEqual(blocks);
});
