import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openAnnotated } from './support/annotated.ts';
import { paintedTexts, type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function annotated(body: string, setUp = ''): Promise<void> {
  page = await openAnnotated(browser, body, setUp);
}

describe('reading', () => {
  test.each<[string, string, string[]]>([
    [
      'blocks',
      '<h1>One</h1><p>Two <b>bold</b> words</p><ul><li>Three<li>Four</ul>',
      ['One', 'Two bold words', 'Three', 'Four'],
    ],
    ['a name across inline tags', '<p>Bit<em>coin</em> and $<a href="#">BTC</a></p>', ['Bitcoin and $BTC']],
    ['a break ends a line', '<p>One<br>Two</p>', ['One', 'Two']],
    ['text around a block', '<div>Before<p>inside</p>after</div>', ['Before', 'inside', 'after']],
    [
      'what holds no prose',
      '<p>Yes</p><script>no</script><style>no{}</style><pre>no</pre><p>a <code>no</code> b</p><textarea>no</textarea><button>no</button>',
      ['Yes', 'a', 'b'],
    ],
    [
      'what is hidden or edited',
      '<p hidden>no</p><p aria-hidden="true">no</p><p contenteditable>no</p><p contenteditable="false">yes</p>',
      ['yes'],
    ],
    ['a line between blocks', '<p>One</p><b>Two</b><p>Three</p>', ['One', 'Two', 'Three']],
    [
      'lines that end with what they stand in',
      '<div><p>One <i>two</i></p><i>Three</i></div><i>Four</i>',
      ['One two', 'Three', 'Four'],
    ],
    [
      'a block in an inline element',
      '<a href="#">One<div>Two <b>three</b></div>Four</a>',
      ['One', 'Two three', 'Four'],
    ],
    [
      'a shadow root in a line',
      '<p>One <span id="host">slotted</span> two</p>',
      ['One', 'Inside', 'slotted two'],
    ],
    ['tables', '<table><tr><td>One<td>Two</table>', ['One', 'Two']],
    ['no letters, no block', '<p>1 2 3</p><p>…</p>', []],
  ])('%s', async (_name, body, blocks) => {
    page = await browser.open(body);
    await page.evaluate(() =>
      document.getElementById('host')?.attachShadow({ mode: 'open' }).append('Inside'),
    );
    expect(await page.evaluate(() => tickmark.blocks())).toEqual(blocks);
  });

  test('5,000 nested elements', async () => {
    page = await browser.open('');
    const blocks = await page.evaluate(() => {
      let at: Element = document.body;
      for (let i = 0; i < 5000; i += 1) at = at.appendChild(document.createElement('div'));
      at.textContent = 'Bitcoin';
      return tickmark.blocks();
    });
    expect(blocks).toEqual(['Bitcoin']);
  });
});

describe('reading in depth', () => {
  test('2,000 nested lines with text before and after each', async () => {
    page = await browser.open('<p id="line"></p><p>Next</p>');
    const [line, ...others] = await page.evaluate(() => {
      let at: Element = document.querySelector('#line')!;
      for (let i = 0; i < 2000; i += 1) {
        const inner = document.createElement('b');
        at.append('a', inner, 'z');
        at = inner;
      }
      return tickmark.blocks();
    });
    expect(line).toBe('a'.repeat(2000) + 'z'.repeat(2000));
    expect(others).toEqual(['Next']);
  });
});

describe('painting', () => {
  test('each direction in its own highlight', async () => {
    await annotated(
      '<p>Bitcoin, Dogecoin, Litecoin, Ethereum</p>',
      'tickmark.changes = { dogecoin: -2, litecoin: 0, ethereum: null }',
    );
    await page.waitForFunction(() => [...(CSS.highlights.get('tickmark-up') ?? [])].length > 0);
    expect(await paintedTexts(page)).toEqual({
      'tickmark-up': ['Bitcoin'],
      'tickmark-down': ['Dogecoin'],
      'tickmark-flat': ['Litecoin'],
      'tickmark-unknown': ['Ethereum'],
    });
  });

  test('uses static ranges and does not change the DOM', async () => {
    page = await browser.open('<p>Bit<b>coin</b> rose.</p><p>Bitcoin fell.</p>');
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => tickmark.start());
    await page.waitForFunction(() => CSS.highlights.size > 0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    const isStatic = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((all) => [...all]).every((range) => range instanceof StaticRange),
    );
    expect(isStatic).toBe(true);
    expect(Object.values(await paintedTexts(page)).flat()).toEqual(['Bitcoin', 'Bitcoin']);
  });

  test('a palette selects the highlight names', async () => {
    await annotated(
      '<p>Bitcoin, Dogecoin</p>',
      "tickmark.changes = { dogecoin: -2 }; tickmark.settings = { palette: 'blue-orange' }",
    );
    await page.waitForFunction(
      () => CSS.highlights.has('tickmark-up-alt') && CSS.highlights.get('tickmark-up-alt')!.size > 0,
    );
    expect(await paintedTexts(page)).toEqual({
      'tickmark-up-alt': ['Bitcoin'],
      'tickmark-down-alt': ['Dogecoin'],
    });
  });

  test('thousands of marks in one text change colour in several tasks', async () => {
    await annotated(`<p>${'Bitcoin and Dogecoin '.repeat(4000)}</p>`, 'tickmark.refreshMs = 0');
    await page.waitForFunction(() => CSS.highlights.get('tickmark-up')?.size === 8000);
    const left = await page.evaluate(async () => {
      const up = CSS.highlights.get('tickmark-up')!;
      const { scheduler } = globalThis as unknown as {
        scheduler: { postTask(task: () => void, options: object): Promise<void> };
      };
      // What we go on with comes before other tasks, save those that block the reader.
      const nextTask = new Promise<void>((resolve) => {
        const native = Reflect.get(Highlight.prototype, 'add');
        Highlight.prototype.add = function add(range) {
          if (this !== up) void scheduler.postTask(resolve, { priority: 'user-blocking' });
          return Reflect.apply(native, this, [range]);
        };
      });
      tickmark.changes = { bitcoin: -1, dogecoin: -1 };
      await nextTask;
      // Some of the marks go meanwhile.
      const text = document.querySelector('p')!.firstChild as Text;
      text.splitText(text.length / 2).remove();
      return up.size;
    });
    expect(left).toBeGreaterThan(0);
    await page.waitForFunction(() => CSS.highlights.get('tickmark-down')?.size === 4000);
    expect(Object.keys(await paintedTexts(page))).toEqual(['tickmark-down']);
  });

  test('marks added text and drops the marks of removed text', async () => {
    await annotated('<p id="a">Bitcoin</p>');
    await page.evaluate(() => {
      document.querySelector('#a')!.remove();
      document.body.insertAdjacentHTML('beforeend', '<p>Dogecoin</p>');
    });
    await page.waitForFunction(() =>
      [...CSS.highlights.values()]
        .flatMap((all) => [...all])
        .some(({ startContainer }) => startContainer.textContent === 'Dogecoin'),
    );
    expect(Object.values(await paintedTexts(page)).flat()).toEqual(['Dogecoin']);
  });
});

describe('cost and teardown', () => {
  test('a page without mentions sends no message to the background', async () => {
    page = await browser.open('<p>The weather stays fine.</p>');
    await page.evaluate(() => tickmark.start());
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Still fine.</p>'));
    // Proof that the change was looked at: the next one brings a mention, and only that one is told.
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Bitcoin</p>'));
    await page.waitForFunction(() => tickmark.asked.length > 0);
    expect(await page.evaluate(() => [tickmark.hellos, tickmark.asked])).toEqual([1, [['bitcoin']]]);
  });

  test('a site that is switched off has no marks, and gets them back without a reload', async () => {
    page = await browser.open('<p>Bitcoin</p>');
    await page.evaluate('tickmark.enabled = false; tickmark.start()');
    await page.waitForFunction(() => tickmark.hellos === 1);
    expect(await page.evaluate(() => [CSS.highlights.size, tickmark.asked.length])).toEqual([0, 0]);
    await page.evaluate('tickmark.enabled = true; tickmark.refresh()');
    await page.waitForFunction(() => CSS.highlights.size > 0 && tickmark.asked.length === 1);
    await page.evaluate('tickmark.enabled = false; tickmark.refresh()');
    await page.waitForFunction(() => CSS.highlights.size === 0);
  });

  test('stopping leaves nothing behind', async () => {
    await annotated('<p>Bitcoin</p>');
    await page.evaluate(() => tickmark.stop());
    expect(
      await page.evaluate(() => [
        CSS.highlights.size,
        document.documentElement.children.length,
        tickmark.errors,
      ]),
    ).toEqual([0, 2, []]);
  });
});
