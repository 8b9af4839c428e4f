import type { Page } from 'puppeteer-core';
import type { PageBrowser } from './page-browser.ts';

/** Opens a page, starts Tickmark on it and waits until its first quotes are painted. */
export async function openAnnotated(browser: PageBrowser, body: string, setUp = ''): Promise<Page> {
  const page = await browser.open(body);
  await page.evaluate(`${setUp}; tickmark.start()`);
  await page.waitForFunction(() => tickmark.asked.length > 0 && CSS.highlights.size > 0);
  return page;
}
