import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { waitFor } from '../support/wait-for.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser(join(import.meta.dirname, 'support/gate-entry.ts'));
});
afterAll(() => browser.close());
afterEach(async () => {
  const errors = await page.evaluate(() => gateUnderTest.errors);
  await page.close();
  if (errors.length > 0) throw new Error(errors.join('\n'));
});

/** More words than a short page has. */
const filler = `<p>${'It rained in the north, and the council met again. '.repeat(10)}</p>`;

async function open(body: string, setUp = ''): Promise<void> {
  page = await browser.open(body);
  await page.evaluate(`${setUp}; gateUnderTest.start()`);
}

const hits = (): Promise<number> => page.evaluate(() => gateUnderTest.hits);

const isHit = (): Promise<unknown> => waitFor(async () => (await hits()) === 1, { what: 'a hit' });

/** Attaches an open shadow root with this content. */
const shadow = (host: string, content: string): string =>
  `document.querySelector('${host}').attachShadow({ mode: 'open' }).innerHTML = '${content}'`;

describe('a page is hit by a word that is read', () => {
  test.each([
    ['in a paragraph', '<p>Bitcoin fell</p>', ''],
    ['cut by an element', '<p>Bit<b>co</b>in fell</p>', ''],
    [
      'one letter in each element',
      `<p>${[...'Bitcoin'].map((letter) => `<span>${letter}</span>`).join('')}</p>`,
      '',
    ],
    ['of two words in two elements', '<p><b>Shiba</b> <i>Inu</i> Baby <a>Doge</a>\n<a>Coin</a></p>', ''],
    ['in an open shadow root', '<div></div>', shadow('div', '<p>Bitcoin</p>')],
    [
      'in a nested shadow root',
      '<x-a></x-a>',
      `${shadow('x-a', '<section></section>')}; document.querySelector('x-a').shadowRoot.querySelector('section').attachShadow({ mode: 'open' }).innerHTML = '<p>Bitcoin</p>'`,
    ],
    [
      'behind a long script',
      `<script type="application/json">${'x '.repeat(9_000)}</script><p>Bitcoin</p>`,
      '',
    ],
    [
      'in a form whose controls have the names of properties',
      '<form><input name="parentNode"><input name="nodeType"><input name="localName"><p>Bitcoin</p></form>',
      '',
    ],
    ['at the end of a long text', `<p>${'word '.repeat(9_000)}Bitcoin</p>`, ''],
    ['across the parts of a long text', `<p>${'x'.repeat(8_188)} Bitcoin</p>`, ''],
  ])('%s', async (_what, body, setUp) => {
    await open(filler + body, setUp);
    expect(await hits()).toBe(1);
  });
});

describe('a page is not hit by', () => {
  test.each([
    ['a script', '<script type="application/json">"Bitcoin"</script>'],
    ['a style sheet', '<style>.Bitcoin { color: red }</style>'],
    ['code', '<pre><code>Bitcoin</code></pre>'],
    ['hidden text', '<p hidden>Bitcoin</p><p aria-hidden="true">Bitcoin</p>'],
    ['text to be edited', '<textarea>Bitcoin</textarea><p contenteditable>Bitcoin</p>'],
    ['a word of two paragraphs', '<p>Bit</p><p>coin</p>'],
    ['a doubtful word', '<p>SOL, Avalanche and LINK</p>'],
    ['a page that opts out', '<meta name="tickmark" content="off"><p>Bitcoin</p>'],
  ])('%s', async (_what, body) => {
    await open(filler + body);
    expect(await hits()).toBe(0);
  });
});

test('a short page is hit by a well-known coin’s symbol', async () => {
  await open('<p>SOL is down</p>');
  expect(await hits()).toBe(1);
});

describe('what changes is read', () => {
  const add = `document.body.insertAdjacentHTML('beforeend', '<div><p>Bitcoin</p></div>')`;
  test.each([
    ['an added element', '', add],
    ['added text', '<p id="a">Bit</p>', `a.append('coin')`],
    [
      'an added element inside of a word',
      '<p id="a">Bit</p>',
      `a.insertAdjacentHTML('beforeend', '<b>coin</b>')`,
    ],
    ['changed text', '<p id="a">It fell</p>', `a.firstChild.data = 'Bitcoin fell'`],
    ['changed text inside of a word', '<p>Bit<b id="b">s</b></p>', `b.firstChild.data = 'coin'`],
    ['what an element leaves that goes', '<div>Bit<p id="a">x</p>coin</div>', `a.remove()`],
    ['text that is shown', '<p id="a" hidden>Bitcoin</p>', `a.hidden = false`],
    [
      'an added shadow root',
      '',
      `document.body.insertAdjacentHTML('beforeend', '<x-b></x-b>'); ${shadow('x-b', '<p>Bitcoin</p>')}`,
    ],
    ['a shadow root that is attached late', '<x-c></x-c>', shadow('x-c', '<p>Bitcoin</p>')],
    ['a change in a shadow root', '<div id="host"></div>', `host.shadowRoot.append('Bitcoin')`],
    [
      'more parts than are kept',
      '',
      `for (let at = 0; at < 500; at += 1) document.body.append(document.createElement('p')); ${add}`,
    ],
    [
      'a document that is rewritten',
      '',
      `document.open(); document.write('<p>Bitcoin</p>'); document.close()`,
    ],
    [
      'a root element that is replaced',
      '',
      `{ const root = document.createElement('html'); root.innerHTML = '<body><p>Bitcoin</p></body>'; document.documentElement.replaceWith(root); }`,
    ],
  ])('%s', async (what, body, change) => {
    await open(filler + body, what === 'a change in a shadow root' ? shadow('#host', '<p></p>') : '');
    expect(await hits()).toBe(0);
    await page.evaluate(change);
    await isHit();
  });

  test('until the first hit', async () => {
    const setUp = `
      globalThis.disconnected = 0;
      const { disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.disconnect = function () { disconnected += 1; disconnect.call(this); }`;
    await open(`${filler}<p>Bitcoin</p>`, setUp);
    expect(await page.evaluate('disconnected')).toBe(1);
  });
});

test('a part that the page removes while it is read is read again', async () => {
  // Each look at the clock finds the slice used up, and the page moves what is being read in the pause.
  const setUp = `
    let ahead = 0;
    const now = performance.now.bind(performance);
    performance.now = () => now() + (ahead += 3);
    let isFirst = true;
    scheduler.yield = async () => {
      if (isFirst) document.body.append(document.querySelector('main'));
      isFirst = false;
    };`;
  await open(`<main>${filler.repeat(30)}<p>Bitcoin</p></main>`, setUp);
  await isHit();
  expect(await hits()).toBe(1);
});
