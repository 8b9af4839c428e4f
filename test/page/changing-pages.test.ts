import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { letPass } from './support/card-page.ts';
import { closeLive, expectFound, expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live, browser.release));

describe('changes of the page', () => {
  test.each<[name: string, body: string, change: string, painted: string[]]>([
    ['appended', '<p>Bitcoin</p>', `document.body.append(make('p', 'Dogecoin'))`, ['Bitcoin', 'Dogecoin']],
    ['prepended', '<p>Bitcoin</p>', `document.body.prepend(make('p', 'Dogecoin'))`, ['Bitcoin', 'Dogecoin']],
    [
      'in deep',
      '<p>Bitcoin</p>',
      `document.body.insertAdjacentHTML('beforeend', '<div><ul><li><b>Dogecoin</b></ul></div>')`,
      ['Bitcoin', 'Dogecoin'],
    ],
    ['removed', '<p>Bitcoin</p><p id="a">Dogecoin</p>', `a.remove()`, ['Bitcoin']],
    ['changed in place', '<p id="a">Bitcoin</p>', `a.firstChild.data = 'Dogecoin'`, ['Dogecoin']],
    [
      'pushed along in its text',
      '<p id="a">Bitcoin</p>',
      `a.firstChild.insertData(0, 'Well, well, ')`,
      ['Bitcoin'],
    ],
    ['replaced by the same', '<p id="a">Bitcoin</p>', `a.textContent = 'Bitcoin'`, ['Bitcoin']],
    ['a word put together', '<p id="a">Bit<b id="b">cake</b></p>', `b.firstChild.data = 'coin'`, ['Bitcoin']],
    [
      'a word taken apart',
      '<p id="a">Bit<b id="b">coin</b></p>',
      `b.before(document.createElement('br'))`,
      [],
    ],
    ['text around a block that goes', '<div>Bit<p id="a">x</p>coin</div>', `a.remove()`, ['Bitcoin']],
    [
      'an inline element that goes',
      '<p id="a"><b id="b">Bitcoin</b> and Dogecoin</p>',
      `b.remove()`,
      ['Dogecoin'],
    ],
    ['moved', '<div id="a"><p id="b">Bitcoin</p></div><div id="c"></div>', `c.append(b)`, ['Bitcoin']],
    [
      'moved into code',
      '<p>Dogecoin</p><p id="b">Bitcoin</p><pre id="c"></pre>',
      `c.append(b)`,
      ['Dogecoin'],
    ],
    [
      'shown by its attribute',
      '<p>Bitcoin</p><p id="a" hidden>Dogecoin</p>',
      `a.hidden = false`,
      ['Bitcoin', 'Dogecoin'],
    ],
    ['made editable', '<p>Bitcoin</p><p id="a">Dogecoin</p>', `a.contentEditable = 'true'`, ['Bitcoin']],
    [
      'a host whose shadow root has the text, hidden',
      '<p>Bitcoin</p><div id="a"><template shadowrootmode="open"><p>Dogecoin</p></template></div>',
      `a.setAttribute('aria-hidden', 'true')`,
      ['Bitcoin'],
    ],
    [
      'shown by its style',
      '<p>Bitcoin</p><div id="a" style="display:none"><p>Dogecoin</p></div>',
      `a.style.display = ''`,
      ['Bitcoin', 'Dogecoin'],
    ],
    [
      'a section opened',
      '<p>Bitcoin</p><details id="a"><summary>more</summary><p>Dogecoin</p></details>',
      `a.open = true`,
      ['Bitcoin', 'Dogecoin'],
    ],
    [
      'inside a skipped part',
      '<p>Bitcoin</p><pre id="a">x</pre>',
      `a.append(make('p', 'Dogecoin'))`,
      ['Bitcoin'],
    ],
    [
      'in a table',
      '<table><tr><td>Bitcoin<td id="a">x</table>',
      `a.textContent = 'Dogecoin'`,
      ['Bitcoin', 'Dogecoin'],
    ],
  ])('%s', async (_name, body, change, painted) => {
    live = await openLive(browser, `${body}<p>Litecoin</p>`);
    await live.waitForFunction(() => tickmark.asked.length > 0);
    await live.evaluate(
      `const make = (tag, text) => Object.assign(document.createElement(tag), { textContent: text }); ${change}; 0`,
    );
    await expectPainted(live, [...painted, 'Litecoin']);
    // And it stays so: what is read once more must not be painted twice.
    await letPass(live, 400);
    await expectPainted(live, [...painted, 'Litecoin']);
  });

  test('unchanged text keeps its marks', async () => {
    live = await openLive(browser, '<p>Bitcoin</p><p id="a">Dogecoin</p>');
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
    await live.evaluate(() => {
      const [mark] = CSS.highlights.get('tickmark-up')!;
      Object.assign(window, { mark });
      document.querySelector('#a')!.textContent = 'Litecoin';
    });
    await expectPainted(live, ['Bitcoin', 'Litecoin']);
    expect(
      await live.evaluate(() =>
        CSS.highlights.get('tickmark-up')!.has((window as unknown as { mark: StaticRange }).mark),
      ),
    ).toBe(true);
  });

  test('marks an ambiguous word once later text gives evidence for it', async () => {
    live = await openLive(
      browser,
      '<p>Bitcoin</p><p>Analysts said that NEAR rose.</p>',
      'document.body.lastChild.remove()',
    );
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<p>Some of them said that they saw it near.</p>');
      const more =
        '<p>The token of NEAR Protocol (NEAR) rose with other crypto tokens on the blockchain.</p>';
      document.body.insertAdjacentHTML('beforeend', more);
    });
    await expectPainted(live, ['Bitcoin', 'NEAR', 'NEAR Protocol']);
  });
});

describe('many changes', () => {
  test('a thousand paragraphs, one by one', async () => {
    live = await openLive(browser, '<p>Litecoin</p>');
    await live.evaluate(async () => {
      for (let at = 0; at < 1_000; at += 1) {
        const line = document.createElement('p');
        line.textContent = `Line ${at} says Bitcoin`;
        document.body.append(line);
        if (at % 20 === 0) await new Promise((resolve) => void setTimeout(resolve));
      }
    });
    await expectFound(live, { litecoin: 1, bitcoin: 1_000 });
  });

  test('thousands at once, half of them removed again', async () => {
    live = await openLive(browser, '<p>Litecoin</p><main></main>');
    await expectPainted(live, ['Litecoin']);
    await live.evaluate(() => {
      const main = document.querySelector('main')!;
      for (let at = 0; at < 4_000; at += 1) {
        const line = document.createElement('p');
        line.textContent = at % 40 === 0 ? 'Bitcoin' : 'nothing';
        main.append(line);
      }
      for (let at = 0; at < 2_000; at += 1) main.lastChild!.remove();
    });
    await expectFound(live, { litecoin: 1, bitcoin: 50 });
  });

  test.each([
    ['of one part among thousands of others', `a.setAttribute('aria-hidden', 'true')`],
    ['of one that is set twice', `a.hidden = true; a.hidden = false; a.hidden = true`],
  ])('marks go where an attribute hides them, %s', async (_name, hide) => {
    live = await openLive(
      browser,
      '<p>Litecoin</p><main><section id="a"><p>Dogecoin</p></section><p>Bitcoin</p><i id="b"></i></main>',
    );
    await expectPainted(live, ['Litecoin', 'Bitcoin', 'Dogecoin']);
    await live.evaluate(
      `${hide}; for (let at = 0; at < 1_500; at += 1) b.setAttribute('translate', at % 2 ? 'yes' : 'no'); 0`,
    );
    await expectPainted(live, ['Litecoin', 'Bitcoin']);
  });

  test('more paragraphs in one element than a function call can have arguments', async () => {
    live = await openLive(browser, '<p>Litecoin</p><main></main>');
    await expectPainted(live, ['Litecoin']);
    await live.evaluate(() => {
      const lines = document.createElement('div');
      lines.innerHTML = `${'<p>a</p>'.repeat(150_000)}<p>Bitcoin</p>`;
      document.querySelector('main')!.append(lines);
    });
    // The browser alone takes seconds for so many elements.
    await expectFound(live, { litecoin: 1, bitcoin: 1 }, 60_000);
  });

  test('reads a page that changes constantly, without reading it constantly', async () => {
    live = await openLive(browser, '<p>Bitcoin</p><p id="a"></p>');
    await expectPainted(live, ['Bitcoin']);
    const reads = await live.evaluate(async () => {
      const line = document.querySelector('#a')!;
      const before = tickmark.read.length;
      const end = performance.now() + 3_500;
      while (performance.now() < end) {
        line.textContent = `Dogecoin ${performance.now()}`;
        await new Promise((resolve) => void setTimeout(resolve));
      }
      return tickmark.read.length - before;
    });
    expect(reads).toBeGreaterThanOrEqual(2);
    expect(reads).toBeLessThanOrEqual(5);
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
  });
});
