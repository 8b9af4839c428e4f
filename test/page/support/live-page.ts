import type { Page } from 'puppeteer-core';
import { waitFor } from '../../support/wait-for.ts';
import { paintedTexts, type PageBrowser } from './page-browser.ts';

/** Opens a page, runs `setUp` in it, starts Tickmark. */
export async function openLive(
  browser: PageBrowser,
  body: string,
  setUp = '',
  address?: string,
): Promise<Page> {
  const page = await browser.open(body, address);
  await page.evaluate(`${setUp}; void tickmark.start()`);
  return page;
}

/** Waits until exactly these texts are painted, in any order. */
export async function expectPainted(page: Page, texts: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(texts.toSorted());
  let last = '';
  const isPainted = async (): Promise<boolean> => {
    const painted = Object.values(await paintedTexts(page)).flat();
    last = JSON.stringify(painted.toSorted());
    return last === wanted;
  };
  try {
    await waitFor(isPainted, { what: wanted });
  } catch (error) {
    throw new Error(`wanted ${wanted}, painted ${last}`, { cause: error });
  }
}

/** Waits until the page has found exactly so many mentions of each coin, near the viewport or not. */
export async function expectFound(
  page: Page,
  coins: Readonly<Record<string, number>>,
  timeout?: number,
): Promise<void> {
  const found = async (): Promise<boolean> => {
    const counts = await page.evaluate(async () => (await tickmark.summary())!.coins);
    return (
      counts.length === Object.keys(coins).length &&
      counts.every(({ coin, mentions }) => coins[coin] === mentions)
    );
  };
  await waitFor(found, { what: JSON.stringify(coins), ...(timeout !== undefined && { timeout }) });
}

/** Closes the page, or releases its tab. Throws where our code had an error on it. */
export async function closeLive(page: Page, release?: PageBrowser['release']): Promise<void> {
  const errors = await page.evaluate(() => tickmark.errors);
  await (release === undefined ? page.close() : release(page));
  if (errors.length > 0) throw new Error(errors.join('\n'));
}
