import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import { waitForMarks } from '../support/marks.ts';
import { type Chromium, launchChromium } from '../support/launch-chromium.ts';
import type { WorldHost } from '../world/exchange.ts';
import { startWorld, type World } from '../world/world.ts';

/** The production build in its own browser, with a mock of the internet on the loopback address. */
export interface Product {
  readonly world: World;
  readonly chromium: Chromium;
  close(): Promise<void>;
}

export const extensionDir = join(import.meta.dirname, '../../.output/chrome-mv3');
export const provider = 'api.coingecko.com';

/** @param providers the mock providers; CoinGecko by default */
export async function startProduct(providers?: readonly WorldHost[]): Promise<Product> {
  const world = await startWorld(providers);
  world.page(articleUrl, articleHtml());
  const chromium = await launchChromium({ extensionDir, world });
  return {
    world,
    chromium,
    async close() {
      await chromium.close();
      await world.close();
    },
  };
}

/** Opens a page of the world and waits for its first marks. */
export async function openMarked({ chromium }: Product, url: string): Promise<Page> {
  const page = await chromium.open(url);
  await waitForMarks(page, `marks on ${url}`);
  return page;
}

/** A news page with this body. */
export function html(body: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>News</title><body>${body}</body></html>`;
}
