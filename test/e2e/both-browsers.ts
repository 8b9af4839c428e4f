import { join } from 'node:path';
import { articleHtml, articleUrl } from '../../scripts/demo/article.ts';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';
import { driveChromium } from '../support/chromium-driver.ts';
import { launchFirefox } from '../support/firefox/launch-firefox.ts';
import type { TickmarkBrowser } from '../support/tickmark-browser.ts';
import { startWorld, type World } from '../world/world.ts';

/** The production build in one browser or the other, with the whole internet played on the loopback address. */
export interface Surfing {
  readonly world: World;
  readonly browser: TickmarkBrowser;
  close(): Promise<void>;
}

export const bothBrowsers: readonly BrowserKind[] = ['chromium', 'firefox'];

/** A page on no news site, with the sample article. */
export const elsewhereUrl = 'https://blog.example.org/article';

export async function startSurfing(kind: BrowserKind): Promise<Surfing> {
  const world = await startWorld();
  world.page(articleUrl, articleHtml());
  world.page(elsewhereUrl, articleHtml());
  const output = join(import.meta.dirname, '../../.output');
  const browser =
    kind === 'firefox'
      ? await launchFirefox({ extensionDir: join(output, 'firefox-mv3'), world })
      : await driveChromium({ extensionDir: join(output, 'chrome-mv3'), world });
  return {
    world,
    browser,
    async close() {
      await browser.close();
      await world.close();
    },
  };
}
