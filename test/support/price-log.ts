import type { Page } from 'puppeteer-core';
import { closedRoot } from './popover.ts';

/** A price that came onto the screen, and when, in milliseconds since 1970. */
export interface PaintedPrice {
  readonly text: string;
  readonly at: number;
}

/** Notes from now on each change of the open popover's price, at the frame in which it is painted. */
export async function startPriceLog(page: Page): Promise<() => Promise<readonly PaintedPrice[]>> {
  const session = await page.createCDPSession();
  const root = await closedRoot(session);
  if (root === null) throw new Error('The page has no popover.');
  await session.send('Runtime.callFunctionOn', { objectId: root, functionDeclaration: String(watchPrice) });
  return () => page.evaluate(() => (globalThis as { paintedPrices?: PaintedPrice[] }).paintedPrices ?? []);
}

/** Runs in the page, as text: it may use nothing from outside. */
function watchPrice(this: ShadowRoot): void {
  const painted: PaintedPrice[] = [];
  (globalThis as { paintedPrices?: PaintedPrice[] }).paintedPrices = painted;
  const look = (): void => {
    const text = this.querySelector<HTMLElement>('[data-part=price]')?.innerText ?? '';
    // The frame after the next one begins when the change has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => painted.push({ text, at: Date.now() })));
  };
  new MutationObserver(look).observe(this, { subtree: true, childList: true, characterData: true });
}
