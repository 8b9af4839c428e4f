import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { closeLive, expectFound, expectPainted, openLive } from './support/live-page.ts';
import { paintedTexts, type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

/** Higher than the viewport and what counts as near it. */
const far = '<div style="height: 5000px"></div>';

async function expectAmongPainted(text: string): Promise<void> {
  const isPainted = async (): Promise<boolean> =>
    Object.values(await paintedTexts(live))
      .flat()
      .includes(text);
  await waitFor(isPainted, { what: text });
}

describe('only marks near the viewport are painted', () => {
  test('while the reader scrolls, and unpainted again when they are far away', async () => {
    live = await openLive(browser, `<p>Bitcoin</p>${far}<p>Dogecoin</p>`);
    await expectFound(live, { bitcoin: 1, dogecoin: 1 });
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expectPainted(live, ['Dogecoin']);
    await live.evaluate(() => scrollTo(0, 0));
    await expectPainted(live, ['Bitcoin']);
  });

  test('before they come into view', async () => {
    live = await openLive(browser, '<div style="height: 120vh"></div><p>Bitcoin</p>');
    await expectPainted(live, ['Bitcoin']);
    expect(await live.evaluate(() => scrollY)).toBe(0);
  });

  test.each<[string, string, string]>([
    [
      'a box that scrolls by itself',
      `<div id="box" style="height: 200px; overflow: auto">${far}<p>Bitcoin</p></div>`,
      `box.scrollTo(0, box.scrollHeight)`,
    ],
    [
      'a box far to the right',
      `<div id="box" style="overflow: auto"><p style="margin-left: 9000px">Bitcoin</p></div>`,
      `box.scrollTo(9000, 0)`,
    ],
    [
      'a section without a box',
      `${far}<p hidden="until-found" id="a">Bitcoin</p>`,
      `a.hidden = false; scrollTo(0, 9999)`,
    ],
    [
      'an element whose children alone have boxes',
      `${far}<p>and</p><div><b style="display: contents">Bitcoin</b></div>`,
      `scrollTo(0, 9999)`,
    ],
    [
      'several in each other',
      `${far}<div><i style="display: contents"><b style="display: contents">Bitcoin</b></i></div>`,
      `scrollTo(0, 9999)`,
    ],
    [
      'text in a shadow root',
      `${far}<div><template shadowrootmode="open">Bitcoin</template></div>`,
      `scrollTo(0, 9999)`,
    ],
    [
      'text that runs out of its element',
      `<style>html, body { height: 100% }</style>${'line<br>'.repeat(400)}Bitcoin`,
      `scrollTo(0, 99999)`,
    ],
    [
      'text that is moved into view',
      `<p id="near">and </p>${far}<p id="a">Bitcoin</p>`,
      `near.append(a.firstChild)`,
    ],
  ])('%s', async (_name, body, come) => {
    live = await openLive(browser, `<p>Litecoin</p>${body}`);
    await live.waitForFunction(() => tickmark.asked.length > 0);
    await live.evaluate(`const near = document.getElementById('near'); ${come}; 0`);
    await expectAmongPainted('Bitcoin');
  });

  test('in an element of fixed position, wherever it is in the document', async () => {
    live = await openLive(
      browser,
      `<p>Litecoin</p>${far}<p>far away <span style="position: fixed; top: 100px">Bitcoin</span></p>`,
    );
    await expectPainted(live, ['Litecoin', 'Bitcoin']);
  });
});
