import { join } from 'node:path';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { driveChromium } from '../support/chromium-driver.ts';
import { launchFirefox } from '../support/firefox/launch-firefox.ts';
import type { TickmarkBrowser } from '../support/tickmark-browser.ts';
import { extensionDir } from './product.ts';
import type { WorldHost } from '../world/exchange.ts';
import { startWorld, type World } from '../world/world.ts';

/** The production build in one of the browsers, with a mock of the internet on the loopback address. */
export interface BrowserSession {
  readonly world: World;
  readonly browser: TickmarkBrowser;
  /** Closes every tab with a web page, so that the next test starts without them. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

export const bothBrowsers: readonly BrowserKind[] = ['chromium', 'firefox'];

/** The sample article on a site that is not a news site. */
export const elsewhereUrl = 'https://blog.example.org/article';

export const firefoxDir = join(import.meta.dirname, '../../.output/firefox-mv3');

/** @param providers the mock providers; CoinGecko by default */
export async function startSession(
  kind: BrowserKind,
  providers?: readonly WorldHost[],
): Promise<BrowserSession> {
  const world = await startWorld(providers);
  world.page(articleUrl, articleHtml());
  world.page(elsewhereUrl, articleHtml());
  const browser =
    kind === 'firefox'
      ? await launchFirefox({ extensionDir: firefoxDir, world })
      : await driveChromium({ extensionDir: extensionDir, world });
  return {
    world,
    browser,
    async closePages() {
      for (const page of await browser.browser.pages()) {
        if (/^https?:/.test(page.url())) await page.close();
      }
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}
