import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { rootHighlights } from '../../scripts/build/inherited-highlights.ts';
import { waitFor } from '../support/wait-for.ts';
import { closeLive } from './support/live-page.ts';
import { paintedTexts, type PageBrowser, startPageBrowser } from './support/page-browser.ts';
import { type Clip, contrastOf, isSamePixel, type Pixels, pixelsOf } from './support/pixels.ts';

const source = await readFile(
  join(import.meta.dirname, '../../entrypoints/gate.content/highlight.css'),
  'utf8',
);

/** Names of grounds, with the style of the text's box. */
const grounds: readonly [name: string, style: string][] = [
  ['white', 'background: white; color: #222'],
  ['light grey', 'background: #e8e8e8; color: #222'],
  ['middle grey', 'background: #8a8a8a; color: black'],
  ['dark grey', 'background: #2b2b2b; color: #ddd'],
  ['black', 'background: black; color: #eee'],
  ['green', 'background: #0e9f6e; color: white'],
  ['dark green', 'background: #14532d; color: white'],
  ['red', 'background: #e5484d; color: white'],
  ['gradient', 'background: linear-gradient(90deg, #0b8f63, #064e3b); color: white'],
  ['green by oklch', 'background: oklch(0.6 0.15 160); color: white'],
  ['translucent green', 'background: rgb(14 159 110 / 0.8); color: black'],
  ['green that is no background', 'box-shadow: inset 0 0 0 99px #0e9f6e; color: white'],
  ['dark by the page’s colour scheme', 'color-scheme: dark; background: Canvas; color: CanvasText'],
];

/** The box of an inline element with its mark, which may lie below the box of small text. */
function clipOf(page: Page, selector: string): Promise<Clip> {
  return page.evaluate((wanted) => {
    const { x, y, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
    return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.ceil(height) + 4 };
  }, selector);
}

async function untilPainted(page: Page, count: number): Promise<void> {
  const painted = async (): Promise<number> => Object.values(await paintedTexts(page)).flat().length;
  await waitFor(async () => (await painted()) === count, { what: `${count} painted marks` });
}

/** The rows of a picture in which nearly each pixel is other than in another picture. */
function changedRows(before: Pixels, after: Pixels): number[] {
  return rowsWhere(after, (pixel, x, y) => !isSamePixel(pixel, before[y]![x]!));
}

function rowsWhere(
  pixels: Pixels,
  isWanted: (pixel: readonly number[], x: number, y: number) => boolean,
): number[] {
  return [...pixels.keys()].filter((y) => {
    const row = pixels[y]!;
    return row.filter((pixel, x) => isWanted(pixel, x, y)).length > 0.8 * row.length;
  });
}

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let browser: PageBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await startPageBrowser(undefined, kind);
  });
  afterAll(() => browser.close());
  afterEach(() => closeLive(page));

  /** The rules as they ship for this browser. */
  const styleSheet = kind === 'chromium' ? rootHighlights(source) : source;

  async function open(body: string, setUp = ''): Promise<void> {
    page = await browser.open(
      `<style>${styleSheet} body { margin: 0; font: 32px/2 sans-serif }</style>${body}`,
    );
    await page.evaluate(setUp);
  }

  test.each<[what: string, coin: string, change: number]>([
    ['rising', 'Bitcoin', 5],
    ['falling', 'Bitcoin', -5],
  ])('a %s mark has a contrast of at least 3 on each ground', async (_what, coin, change) => {
    const boxes = grounds.map(
      ([, style], at) => `<div style="${style}"><span id="m${at}">${coin}</span></div>`,
    );
    await open(boxes.join(''), `tickmark.changes = { bitcoin: ${change} }`);
    await page.setViewport({ width: 800, height: 64 * grounds.length });
    const before: Pixels[] = [];
    for (const at of grounds.keys()) before.push(await pixelsOf(page, await clipOf(page, `#m${at}`)));
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, grounds.length);
    const faults: string[] = [];
    for (const [at, [name]] of grounds.entries()) {
      const after = await pixelsOf(page, await clipOf(page, `#m${at}`));
      const contrasts = after.flatMap((row, y) =>
        row.flatMap((pixel, x) => {
          const ground = before[at]![y]![x]!;
          return isSamePixel(pixel, ground) ? [] : contrastOf(pixel, ground);
        }),
      );
      // Without the ends of the line and of its dashes, which are smoothed.
      const middle = contrasts.toSorted((a, b) => a - b)[Math.floor(contrasts.length / 2)] ?? 0;
      if (contrasts.length < 40 || middle < 3)
        faults.push(`${name}: ${middle.toFixed(2)} of ${contrasts.length}`);
    }
    expect(faults).toEqual([]);
  });

  // Firefox can't be made to use the styles of print on the screen.
  test.each(kind === 'chromium' ? ['print'] : [])('a mark is not painted in %s', async (medium) => {
    await open('<span id="m">Bitcoin</span>');
    const read = async (): Promise<Pixels> => pixelsOf(page, await clipOf(page, '#m'));
    const before = await read();
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, 1);
    expect(changedRows(before, await read()).length).toBeGreaterThan(0);
    await page.emulateMediaType(medium);
    expect(await read()).toEqual(before);
    await page.emulateMediaType('screen');
  });

  test.each<[what: string, style: string]>([
    ['the browser’s underline', ''],
    ['an underline in em', 'text-underline-offset: 0.15em; text-decoration-thickness: 2px'],
    ['an underline that is further away', 'text-underline-offset: 4px'],
    ['an underline far away', 'text-underline-offset: 8px'],
    ['an underline under all letters', 'text-underline-position: under'],
    ['a border', 'text-decoration: none; border-bottom: 1px solid'],
    [
      'a background',
      'text-decoration: none; background: linear-gradient(red, red) 0 88% / 100% 1px no-repeat',
    ],
  ])('the mark of a link does not touch %s', async (_what, style) => {
    await open(
      [16, 18, 24, 40]
        .map(
          (size) =>
            `<div style="font-size: ${size}px"><a id="m${size}" href="#" style="${style}">Bitcoin</a></div>`,
        )
        .join(''),
    );
    const before = new Map<number, Pixels>();
    const clip = async (size: number): Promise<Clip> => {
      const box = await clipOf(page, `#m${size}`);
      return { ...box, x: box.x + 2, width: box.width - 4, height: box.height + 12 };
    };
    for (const size of [16, 18, 24, 40]) before.set(size, await pixelsOf(page, await clip(size)));
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, 4);
    for (const size of [16, 18, 24, 40]) {
      const old = before.get(size)!;
      const marks = changedRows(old, await pixelsOf(page, await clip(size)));
      const lines = rowsWhere(old, (pixel) => !isSamePixel(pixel, [255, 255, 255]));
      expect(marks.length, `rows of the mark at ${size}px`).toBeGreaterThan(0);
      expect(lines.length, `rows of the page's line at ${size}px`).toBeGreaterThan(0);
      const gap = Math.min(...marks.flatMap((mark) => lines.map((line) => Math.abs(mark - line))));
      expect(gap, `distance at ${size}px`).toBeGreaterThan(1);
    }
  });

  test('a link without an underline has the mark of other text', async () => {
    await open('<a href="#" style="text-decoration: none">Bitcoin</a>');
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, 1);
    expect(await paintedTexts(page)).toEqual({ 'tickmark-up': ['Bitcoin'] });
  });

  test('the thickness follows the text, in whole pixels', async () => {
    await open(
      [10, 16, 32, 64]
        .map((size) => `<p style="font-size: ${size}px; margin: 0"><span id="m${size}">Bitcoin</span></p>`)
        .join(''),
    );
    const sizes = [10, 16, 32, 64];
    const before: Pixels[] = [];
    for (const size of sizes) before.push(await pixelsOf(page, await clipOf(page, `#m${size}`)));
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, 4);
    const rows: number[] = [];
    for (const [at, size] of sizes.entries())
      rows.push(changedRows(before[at]!, await pixelsOf(page, await clipOf(page, `#m${size}`))).length);
    expect(rows).toEqual([1, 1, 3, 5]);
  });

  // In Firefox the rules of this test, which are the page's, do not apply in shadow trees.
  test.each(kind === 'chromium' ? ['<p>Bitcoin</p>', '<p><slot></slot></p>'] : [])(
    'a mark is painted in a shadow tree with %s',
    async (shadow) => {
      await open('<div id="m" style="all: initial">Bitcoin</div>');
      await page.evaluate((html) => {
        document.querySelector('#m')!.attachShadow({ mode: 'open' }).innerHTML = html;
        document.querySelector('#m')!.textContent = html.includes('slot') ? 'Bitcoin' : '';
      }, shadow);
      const before = (await pixelsOf(page, await clipOf(page, '#m'))).flat();
      await page.evaluate(() => void tickmark.start());
      await untilPainted(page, 1);
      const after = (await pixelsOf(page, await clipOf(page, '#m'))).flat();
      expect(after.filter((pixel, at) => !isSamePixel(pixel, before[at]!)).length).toBeGreaterThan(20);
    },
  );

  test('the line follows the page when it becomes dark or light', async () => {
    await open('<style>.tinted { background: #0e9f6e }</style><p>Bitcoin</p>');
    await page.evaluate(() => void tickmark.start());
    await untilPainted(page, 1);
    expect(await paintedTexts(page)).toEqual({ 'tickmark-up': ['Bitcoin'] });
    await page.evaluate(() => document.body.classList.add('tinted'));
    await page.waitForFunction(() => CSS.highlights.get('tickmark-up-plain')?.size === 1);
    expect(await paintedTexts(page)).toEqual({ 'tickmark-up-plain': ['Bitcoin'] });
  });
});
