import { TargetType } from 'puppeteer-core';
import { articleUrl } from './article.ts';
import type { Chromium } from '../../test/support/launch-chromium.ts';

/** Whether a window can be opened. `TICKMARK_HEADLESS=1` forbids it. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (env['TICKMARK_HEADLESS'] === '1') return false;
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Opens the article in a window and waits until the reader closes it. */
export async function showInWindow({ browser }: Chromium): Promise<void> {
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(articleUrl, { waitUntil: 'load' });
  console.log(`The article is open at ${articleUrl}: rest the pointer on an underlined coin.`);
  console.log('The toolbar button opens the market and the coins of the page. Close the window to end.');
  await new Promise<void>((resolve) => {
    browser.on('disconnected', () => resolve());
    // On macOS the browser outlives its last window.
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === TargetType.PAGE)) resolve();
    });
  });
}
