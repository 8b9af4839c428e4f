import type { Page } from 'puppeteer-core';
import { waitFor } from '../../support/wait-for.ts';
import { paintedTexts, type PageBrowser } from './page-browser.ts';

/** A page with Tickmark on it, and what it has painted. */
export interface LivePage {
  readonly page: Page;
  /** All painted texts, sorted. */
  painted(): Promise<string[]>;
  /** Waits until exactly these texts are painted, in any order. */
  waitPainted(texts: readonly string[]): Promise<void>;
  /** What must not have been: errors that the page session reported. */
  errors(): Promise<string[]>;
}

/** Opens a page, runs `setUp` in it, starts Tickmark. */
export async function openLive(
  browser: PageBrowser,
  body: string,
  setUp = '',
  address?: string,
): Promise<LivePage> {
  const page = await browser.open(body, address);
  await page.evaluate(`${setUp}; void tickmark.start()`);
  const painted = async (): Promise<string[]> =>
    Object.values(await paintedTexts(page))
      .flat()
      .toSorted();
  return {
    page,
    painted,
    async waitPainted(texts) {
      const wanted = JSON.stringify([...texts].toSorted());
      let last = '';
      try {
        await waitFor(async () => (last = JSON.stringify(await painted())) === wanted, { what: wanted });
      } catch (error) {
        throw new Error(`wanted ${wanted}, painted ${last}`, { cause: error });
      }
    },
    errors: () => page.evaluate(() => tickmark.errors),
  };
}
