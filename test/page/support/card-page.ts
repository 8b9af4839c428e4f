import type { Page } from 'puppeteer-core';
import type { PageBrowser } from './page-browser.ts';
import { waitFor } from '../../support/wait-for.ts';

const style = '<style>body{font:16px/1.5 sans-serif;margin:100px}</style>';

/**
 * A page with this body on which Tickmark runs and has its first prices.
 * @param setUp a script that runs before the start and may change `tickmark`
 */
export async function openPage(browser: PageBrowser, body: string, setUp = ''): Promise<Page> {
  const page = await browser.open(`${style}${body}`);
  await page.evaluate(`${setUp}; tickmark.start()`);
  await page.waitForFunction(() => tickmark.asked.length > 0);
  return page;
}

/** The middle of the first place of `text` on the page. */
export function middleOf(page: Page, text: string): Promise<[number, number]> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent!.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const box = range.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }
    throw new Error(`no ${wanted}`);
  }, text) as Promise<[number, number]>;
}

/** Rests the pointer on a mention until its card is open and in its place. */
export async function hoverOn(page: Page, text: string): Promise<void> {
  await page.mouse.move(...(await middleOf(page, text)));
  await untilOpen(page);
}

export async function untilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const host = document.querySelector<HTMLElement>('tickmark-popover:popover-open');
    return host !== null && host.style.top !== '';
  });
}

export async function untilClosed(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('tickmark-popover:popover-open') === null);
}

export function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('tickmark-popover:popover-open') !== null);
}

/** Lets time pass: for what must not happen. */
export function letPass(page: Page, ms: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((resolve) => void setTimeout(resolve, time)), ms);
}

/** Clicks an element of the card with the real pointer, once it is drawn and stands still. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  // What a click before has changed is drawn a moment later, and finds its place a frame after that.
  const restingBox = () =>
    page.evaluate(async (wanted) => {
      const box = tickmark.boxOf(wanted);
      await new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      });
      const later = tickmark.boxOf(wanted);
      return box.x === later.x && box.y === later.y ? later : null;
    }, selector);
  const { x, y, width, height } = await waitFor(restingBox, { what: `${selector} to rest in the card` });
  await page.mouse.click(x + width / 2, y + height / 2);
}
