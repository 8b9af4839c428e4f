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
  await page.waitForFunction(() => tickmark.isOpen && tickmark.isPlaced);
}

export async function untilClosed(page: Page): Promise<void> {
  await page.waitForFunction(() => !tickmark.isOpen);
}

export function isOpen(page: Page): Promise<boolean> {
  return page.evaluate(() => tickmark.isOpen);
}

/** Brings another tab in front, so that the page is hidden, until `uncover`. */
export async function coverWithTab(page: Page): Promise<{ readonly uncover: () => Promise<void> }> {
  const front = await page.browserContext().newPage();
  await page.waitForFunction(() => document.hidden, { polling: 50 });
  return {
    async uncover() {
      await front.close();
      await page.bringToFront();
      await page.waitForFunction(() => !document.hidden, { polling: 50 });
    },
  };
}

/** Lets time pass: for what must not happen. */
export function letPass(page: Page, ms: number): Promise<void> {
  return page.evaluate((time) => new Promise<void>((resolve) => void setTimeout(resolve, time)), ms);
}

/** How long a card must have stood still before a click in it can change a setting, and some more; milliseconds. */
const settledMs = 650;

/** Clicks an element of the card with the real pointer, once it is drawn and has stood still for long enough. */
export async function clickInCard(page: Page, selector: string): Promise<void> {
  const { x, y, width, height } = await restInCard(page, selector);
  await page.mouse.click(x + width / 2, y + height / 2);
}

/**
 * Waits until an element of the card has stood still for long enough that a click on it counts. Scrolls the card where its foot
 * covers the element, as a reader would.
 */
export function restInCard(
  page: Page,
  selector: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  // What a click before has changed is drawn a moment later, and finds its place a frame after that.
  const restingBox = () =>
    page.evaluate(
      async (wanted, rest) => {
        const element = tickmark.root!.querySelector(wanted);
        if (!element) return null;
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = tickmark.root!.elementFromPoint(left + width / 2, top + height / 2);
        if (!hit || !element.contains(hit)) element.scrollIntoView({ block: 'center' });
        const box = tickmark.boxOf(wanted);
        await new Promise((resolve) => void setTimeout(resolve, rest));
        const later = tickmark.boxOf(wanted);
        return box.x === later.x && box.y === later.y ? later : null;
      },
      selector,
      settledMs,
    );
  return waitFor(restingBox, { what: `${selector} to rest in the card` });
}
