import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

describe.each<BrowserKind>(['chromium', 'firefox'])('a tab that a test has released, in %s', (kind) => {
  let browser: PageBrowser;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());

  test('has nothing of the page before', async () => {
    const body = '<a href="#went">Bitcoin</a>';
    const before = await browser.open(body);
    await before.setViewport({ width: 320, height: 256 });
    await before.click('a');
    await before.evaluate(() => {
      const word = document.querySelector('a')!.firstChild!;
      const range = { startContainer: word, startOffset: 0, endContainer: word, endOffset: 7 };
      CSS.highlights.set('tickmark-up', new Highlight(new StaticRange(range)));
      Object.assign(globalThis, { left: true });
      document.documentElement.style.zoom = '2';
      tickmark.shown.push('bitcoin');
    });
    expect(before.url()).toBe('about:blank#went');
    await browser.release(before);

    const after = await browser.open(body);
    expect(after).toBe(before);
    const state = await after.evaluate(() => ({
      isLeft: 'left' in globalThis,
      highlights: CSS.highlights.size,
      shown: tickmark.shown,
      zoom: document.documentElement.style.zoom,
      size: [innerWidth, innerHeight],
      hovered: document.querySelector('a:hover') !== null,
      isHidden: document.hidden,
      address: location.href,
    }));
    expect(state).toEqual({
      isLeft: false,
      highlights: 0,
      shown: [],
      zoom: '',
      size: [800, 600],
      hovered: false,
      isHidden: false,
      address: 'about:blank',
    });
  });
});
