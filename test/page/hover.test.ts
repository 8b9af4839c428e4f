import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { middleOf } from './support/card-page.ts';
import { type PageBrowser, startPageBrowser } from './support/page-browser.ts';

let browser: PageBrowser;
let page: Page;
beforeAll(async () => {
  browser = await startPageBrowser();
});
afterAll(() => browser.close());
afterEach(() => browser.release(page));

async function open(body: string): Promise<void> {
  page = await browser.open(`<style>body{font:16px/1.5 sans-serif;margin:100px}</style>${body}`);
  await page.evaluate(() => tickmark.start());
  await page.waitForFunction(() => tickmark.asked.length > 0);
}

const isOpen = (): boolean => tickmark.isOpen;
const isClosed = (): boolean => !tickmark.isOpen;

describe('the card', () => {
  test('opens beside the mention, in the top layer, outside the body, without covering the mention', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    await page.waitForFunction(() => tickmark.isPlaced);
    const place = await page.evaluate(() => {
      const host = tickmark.host!;
      const mention = [...CSS.highlights.get('tickmark-up')!][0]!;
      const range = document.createRange();
      range.setStart(mention.startContainer, mention.startOffset);
      range.setEnd(mention.endContainer, mention.endOffset);
      return {
        parent: host.parentElement!.tagName,
        root: host.shadowRoot,
        gap: host.getBoundingClientRect().top - range.getBoundingClientRect().bottom,
      };
    });
    expect(place).toMatchObject({ parent: 'HTML', root: null });
    expect(place.gap).toBeGreaterThanOrEqual(0);
  });

  test('closes when the pointer leaves, and stays open while the pointer is on the card', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.move(x, y + 60, { steps: 5 });
    // Longer than the time that a pointer may be on its way: this asks whether it closes, so time must pass.
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    expect(await page.evaluate(isOpen)).toBe(true);
    await page.mouse.move(700, 20);
    await page.waitForFunction(isClosed);
  });

  test('closes on Escape and on a click elsewhere', async () => {
    await open('<p>Well, Bitcoin rose.</p><p id="far">far</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.keyboard.press('Escape');
    await page.waitForFunction(isClosed);
    await page.mouse.move(700, 20);
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.click(700, 20);
    await page.waitForFunction(isClosed);
    expect(await page.evaluate(isClosed)).toBe(true);
  });

  test('opens and closes on pages whose own listeners stop the events of the pointer', async () => {
    await open(`<p>Well, Bitcoin rose.</p><script>
      for (const type of ['pointermove', 'pointerdown', 'scroll', 'keydown', 'keyup']) {
        window.addEventListener(type, (event) => event.stopPropagation(), true);
        document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);
      }
    </script>`);
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.click(700, 20);
    await page.waitForFunction(isClosed);
    // The pointer's place is read once in a frame: in the same one it would not have left the mention that was dismissed.
    await page.evaluate(
      () => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.move(700, 20);
    await page.waitForFunction(isClosed);
    expect(await page.evaluate(isClosed)).toBe(true);
  });

  test('stays open, and opens, where the page keeps replacing the text by an equal one', async () => {
    await open('<div id="list"><p>Well, Bitcoin rose. Dogecoin fell.</p></div>');
    await page.evaluate(() => {
      const list = document.querySelector('#list')!;
      const write = (): void => void (list.innerHTML = '<p>Well, Bitcoin rose. Dogecoin fell.</p>');
      setInterval(write, 400);
    });
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    const name = (): string | undefined => tickmark.opened()[0]?.name ?? undefined;
    // Three times are enough to be read again at least once: this asks whether it closes, so time must pass.
    await page.evaluate(() => {
      const seen: boolean[] = [];
      Object.assign(window, { seen });
      setInterval(() => seen.push(tickmark.isOpen), 50);
    });
    await page.waitForFunction(() => (window as unknown as { seen: boolean[] }).seen.length > 60);
    expect(await page.evaluate(() => (window as unknown as { seen: boolean[] }).seen.every(Boolean))).toBe(
      true,
    );
    expect(await page.evaluate(name)).toBe('Bitcoin');
    await page.mouse.move(700, 20);
    await page.waitForFunction(isClosed);
  });

  test('closes where the page replaces the text by another one', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    await page.evaluate(() => (document.querySelector('p')!.innerHTML = 'Well, Dogecoin fell.'));
    await page.waitForFunction(isClosed);
    expect(await page.evaluate(isClosed)).toBe(true);
  });

  test('does not open while a mouse button is pressed, as for a selection', async () => {
    await open('<p>Well, Bitcoin rose.</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x - 60, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 4 });
    // Longer than the hover delay: this asks whether it opens, so time must pass.
    await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 500)));
    expect(await page.evaluate(isOpen)).toBe(false);
    expect(await page.evaluate(() => getSelection()!.toString())).not.toBe('');
    await page.mouse.up();
    await page.mouse.move(x + 1, y);
    await page.waitForFunction(isOpen);
  });

  test('leaves the wheel to the page where it has nothing to scroll', async () => {
    await open('<p>Well, Bitcoin rose.</p><div style="height: 3000px"></div>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.waitForFunction(() => tickmark.isPlaced);
    await page.mouse.move(x, y + 60, { steps: 5 });
    await page.mouse.wheel({ deltaY: 40 });
    await page.waitForFunction(() => scrollY > 0);
    expect(await page.evaluate(() => scrollY)).toBeLessThanOrEqual(40);
  });

  test('moves to the next mention within the same host', async () => {
    await open('<p>Bitcoin is here and then comes Dogecoin</p>');
    await page.mouse.move(...(await middleOf(page, 'Bitcoin')));
    await page.waitForFunction(isOpen);
    const left = await page.evaluate(() => tickmark.host!.getBoundingClientRect().left);
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await page.waitForFunction((was) => tickmark.host!.getBoundingClientRect().left > was + 50, {}, left);
    expect(await page.evaluate(() => document.querySelectorAll('html > [popover]').length)).toBe(1);
  });

  test('opens on trusted events only', async () => {
    await open('<p>Bitcoin is here and then comes Dogecoin</p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.evaluate(
      (clientX, clientY) => {
        const event = new PointerEvent('pointermove', { clientX, clientY, bubbles: true });
        document.querySelector('p')!.dispatchEvent(event);
      },
      x,
      y,
    );
    await page.mouse.move(...(await middleOf(page, 'Dogecoin')));
    await page.waitForFunction(isOpen);
    expect(await page.evaluate(() => tickmark.shown)).toEqual(['dogecoin']);
  });

  test('a link under a mention still works', async () => {
    await open('<p><a href="#went">Bitcoin</a></p>');
    const [x, y] = await middleOf(page, 'Bitcoin');
    await page.mouse.move(x, y);
    await page.waitForFunction(isOpen);
    await page.mouse.click(x, y);
    expect(await page.evaluate(() => location.hash)).toBe('#went');
  });
});
