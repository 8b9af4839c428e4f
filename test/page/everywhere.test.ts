import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeLive, expectPainted, openLive } from './support/live-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let live: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => closeLive(live));

/** Gives `#host` an open shadow root with this content. */
const shadow = (content: string): string =>
  `document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(content)}`;

describe('shadow roots', () => {
  test('are read together with the text around them', async () => {
    live = await openLive(
      browser,
      '<p>Bitcoin</p><div id="host"><p>Dogecoin</p></div><p>Litecoin</p>',
      shadow('<p>Ethereum</p><slot></slot><p hidden>Cardano</p>'),
    );
    await expectPainted(live, ['Bitcoin', 'Dogecoin', 'Ethereum', 'Litecoin']);
  });

  test('are observed, nested ones too', async () => {
    const inner = `const root = host.shadowRoot.querySelector('x-inner').attachShadow({ mode: 'open' }); root.innerHTML = '<p>Bitcoin</p>'`;
    live = await openLive(browser, '<div id="host"></div>', `${shadow('<x-inner></x-inner>')}; ${inner}`);
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      const root = document.querySelector('#host')!.shadowRoot!.querySelector('x-inner')!.shadowRoot!;
      root.querySelector('p')!.textContent = 'Dogecoin';
      root.append(Object.assign(document.createElement('p'), { textContent: 'Litecoin' }));
    });
    await expectPainted(live, ['Dogecoin', 'Litecoin']);
  });

  test('are read when they are added with an element', async () => {
    live = await openLive(browser, '<p>Bitcoin</p>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<p>Dogecoin</p>';
      document.body.append(host);
    });
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
  });

  test('are read when a custom element is defined late', async () => {
    live = await openLive(browser, '<p>Bitcoin</p><x-late></x-late>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(() => {
      document.querySelector('x-late')!.attachShadow({ mode: 'open' }).innerHTML = '<p>Dogecoin</p>';
    });
    await expectPainted(live, ['Bitcoin', 'Dogecoin']);
  });

  test('get their marks from the style of the document', async () => {
    live = await openLive(
      browser,
      '<style>::highlight(tickmark-up) { background-color: rgb(1, 2, 3) }</style><div id="host"></div>',
      shadow('<style>* { all: unset !important }</style><p>Bitcoin</p>'),
    );
    await expectPainted(live, ['Bitcoin']);
    const colour = await live.evaluate(() => {
      const line = document.querySelector('#host')!.shadowRoot!.querySelector('p')!;
      return getComputedStyle(line, '::highlight(tickmark-up)').backgroundColor;
    });
    expect(colour).toBe('rgb(1, 2, 3)');
  });

  test('open a card on hover', async () => {
    live = await openLive(browser, '<div id="host"></div>', shadow('<p>Well, <b>Bitcoin</b> rose.</p>'));
    await expectPainted(live, ['Bitcoin']);
    const [x, y] = await live.evaluate(() => {
      const { left, top, width, height } = document
        .querySelector('#host')!
        .shadowRoot!.querySelector('b')!
        .getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    });
    await live.mouse.move(x - 2, y);
    await live.mouse.move(x, y);
    await live.waitForFunction(() => tickmark.isOpen);
    expect(await live.evaluate(() => tickmark.shown)).toEqual(['bitcoin']);
  });
});

describe('excluded text', () => {
  test.each<[name: string, body: string]>([
    ...'script style noscript template code pre kbd samp textarea select option button svg math canvas video'
      .split(' ')
      .map((tag): [string, string] => [tag, `<${tag}>Bitcoin</${tag}>`]),
    ['input', '<input value="Bitcoin">'],
    ['contenteditable', '<div contenteditable="plaintext-only"><p>Bitcoin</p></div>'],
    ['aria-hidden', '<div aria-hidden="true"><p>Bitcoin</p></div>'],
    ['a ticker of the site itself', '<div translate="no"><span>Bitcoin</span></div>'],
    ['hidden', '<div hidden><p>Bitcoin</p></div>'],
    ['hidden by style', '<div style="display:none"><p>Bitcoin</p></div>'],
  ])('%s', async (_name, body) => {
    live = await openLive(browser, `${body}<p>Litecoin</p>`);
    await expectPainted(live, ['Litecoin']);
  });
});

describe('included text', () => {
  test.each<[name: string, body: string, painted: string[]]>([
    [
      'a table',
      '<table><caption>Bitcoin</caption><thead><tr><th>Dogecoin<tbody><tr><td>Litecoin</table>',
      ['Bitcoin', 'Dogecoin', 'Litecoin'],
    ],
    ['a link', '<p><a href="#">Bitcoin</a></p>', ['Bitcoin']],
    ['a page that is not to be translated', '<main translate="no"><p>Bitcoin</p></main>', ['Bitcoin']],
    ['an unknown element', '<x-y>Bitcoin</x-y>', ['Bitcoin']],
    [
      'a list, a quotation, a definition',
      '<ul><li>Bitcoin</ul><blockquote>Dogecoin</blockquote><dl><dt>Litecoin<dd>Ethereum</dl>',
      ['Bitcoin', 'Dogecoin', 'Litecoin', 'Ethereum'],
    ],
    ['text without a block', 'Bitcoin', ['Bitcoin']],
  ])('%s', async (_name, body, painted) => {
    live = await openLive(browser, body);
    await expectPainted(live, painted);
  });

  test('an element in fullscreen, with its card', async () => {
    live = await openLive(browser, '<main style="background: white"><p>Well, <b>Bitcoin</b></p></main>');
    await expectPainted(live, ['Bitcoin']);
    await live.evaluate(async () => {
      const main = document.querySelector('main')!;
      const full = new Promise((resolve) => document.addEventListener('fullscreenchange', resolve));
      // Only a click may ask for it.
      document.addEventListener('click', () => void main.requestFullscreen(), { once: true });
      Object.assign(window, { full });
    });
    await live.mouse.click(400, 400);
    await live.evaluate(() => (window as unknown as { full: Promise<void> }).full.then(() => true));
    const [x, y] = await live.evaluate(() => {
      const box = document.querySelector('b')!.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    });
    await live.mouse.move(x - 2, y);
    await live.mouse.move(x, y);
    await live.waitForFunction(() => tickmark.isOpen);
  });
});
