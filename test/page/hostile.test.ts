import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { pageHash } from '../support/page-hash.ts';
import { closeLive, expectPainted, openLive } from './support/live-page.ts';
import { measureTimeOf } from '../support/our-time.ts';
import { type PageBrowser, scriptUnderTest, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

const isOpen = (): boolean => tickmark.isOpen;

async function hoverFirst(selector: string): Promise<void> {
  const [x, y] = await live.evaluate((wanted) => {
    const box = document.querySelector(wanted)!.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2] as const;
  }, selector);
  await live.mouse.move(x - 2, y);
  await live.mouse.move(x, y);
}

describe('the host', () => {
  test.each([
    ['deletes it', `tickmark.host?.remove()`],
    [
      'deletes it again and again',
      `new MutationObserver(() => tickmark.host?.remove()).observe(document.documentElement, { childList: true }); tickmark.host?.remove()`,
    ],
    ['clones it', `document.body.append(tickmark.host.cloneNode(true))`],
    ['moves it', `document.body.append(tickmark.host)`],
    ['writes into it', `tickmark.host.innerHTML = '<p>x</p>'`],
  ])('a page that %s does not break marks and card', async (_name, harm) => {
    live = await openLive(browser, '<p>Well, <b>Bitcoin</b> and <i>Dogecoin</i></p>');
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
    await hoverFirst('b');
    await live.waitForFunction(isOpen);
    await live.evaluate(`${harm}; 0`);
    await live.mouse.move(700, 500);
    await hoverFirst('i');
    await live.waitForFunction(() => tickmark.shown.at(-1) === 'dogecoin');
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
  });

  test('is visible above all elements, whatever styles the page gives to all elements', async () => {
    live = await openLive(
      browser,
      '<style>* { all: unset !important } p { display: block !important }' +
        '#war { display: block !important; position: fixed; inset: 100px 0 0; z-index: 2147483647; background: red }</style>' +
        '<p>Well, <b>Bitcoin</b></p><div id="war"></div>',
    );
    await expectPainted(live, ['Bitcoin']);
    await hoverFirst('b');
    await live.waitForFunction(isOpen);
    const seen = await live.waitForFunction(() => {
      const host = tickmark.host!;
      const { left, top, width, height } = host.getBoundingClientRect();
      if (width < 50 || height < 20) return null;
      return document.elementFromPoint(left + width / 2, top + height / 2) === tickmark.host || null;
    });
    expect(await seen.jsonValue()).toBe(true);
  });
});

describe('extremes', () => {
  test('one text node of 5 MB', async () => {
    live = await openLive(
      browser,
      '<p id="a"></p>',
      `a.textContent = 'word after word, '.repeat(320_000) + 'Bitcoin'`,
    );
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      (document.querySelector('#a')!.firstChild as Text).insertData(0, 'Dogecoin and ');
    });
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
  });

  test('5,000 nested elements, read and hovered', async () => {
    const deep = `let at = document.body; for (let i = 0; i < 5000; i += 1) at = at.appendChild(document.createElement('span')); at.innerHTML = 'Well, <b>Bitcoin</b>'`;
    live = await openLive(browser, '', deep);
    await expectPainted(live, ['Bitcoin']);
    await hoverFirst('b');
    await live.waitForFunction(isOpen);
  });

  test('a flood of changes costs the extension a small share of the time', async () => {
    live = await openLive(browser, '<p>Bitcoin</p><main></main>');
    await expectPainted(live, ['Bitcoin']);
    const meter = await measureTimeOf(live, scriptUnderTest);
    const lasted = await live.evaluate(async () => {
      const main = document.querySelector('main')!;
      const start = performance.now();
      for (let turn = 0; performance.now() - start < 6_000; turn += 1) {
        for (let at = 0; at < 50; at += 1) {
          main.append(Object.assign(document.createElement('p'), { textContent: `Dogecoin ${turn} ${at}` }));
          if (main.childElementCount > 2_000) main.firstChild!.remove();
        }
        await new Promise((resolve) => void requestAnimationFrame(resolve));
      }
      return performance.now() - start;
    });
    // The profiler counts the time that the thread waits for the processor, too, which other tests take.
    expect((await meter.stop()) / lasted).toBeLessThan(0.2);
  });

  test('untrusted events have no effect', async () => {
    live = await openLive(browser, '<p>Well, <b>Bitcoin</b></p>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      const { left, top } = document.querySelector('b')!.getBoundingClientRect();
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'keydown'])
        document
          .querySelector('b')!
          .dispatchEvent(
            new PointerEvent(type, { clientX: left + 5, clientY: top + 5, bubbles: true, composed: true }),
          );
    });
    await live.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    expect(await live.evaluate(() => tickmark.shown)).toEqual([]);
  });
});

test('every node and attribute of the document stays as it was, except for the host', async () => {
  const body =
    '<h1>Bitcoin</h1><p>Well, <b>Bitcoin</b>, <a href="#">$ETH</a><br>and Doge<i>coin</i></p><table><tr><td>BTC</table>' +
    '<div id="host"></div><!-- a comment --><svg><text>XRP</text></svg><textarea>BTC</textarea>';
  const shadow = `document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Litecoin</p>'`;
  const bare = await browser.open(body);
  await bare.evaluate(shadow);
  live = await openLive(browser, body, shadow);
  await expectPainted(live, ['Bitcoin', 'Bitcoin', '$ETH', 'Dogecoin', 'BTC', 'Litecoin']);
  expect(await pageHash(live)).toBe(await pageHash(bare));
  await hoverFirst('b');
  await live.waitForFunction(isOpen);
  expect(await pageHash(live)).toBe(await pageHash(bare));
  await live.evaluate(() => tickmark.stop());
  expect(await live.evaluate(() => tickmark.host)).toBeNull();
  expect(await pageHash(live)).toBe(await pageHash(bare));
  await bare.close();
});
