/** `npm start`: opens the extension in a browser on a sample article. Without a display, a script reads the article. */
import { join } from 'node:path';
import { launchChromium } from '../test/support/launch-chromium.ts';
import { allProviders } from '../test/world/all-providers.ts';
import { binanceStream } from '../test/world/providers/binance-stream.ts';
import { coinbaseStream } from '../test/world/providers/coinbase-stream.ts';
import { startWorld } from '../test/world/world.ts';
import { findBrowser } from './browsers/find-browser.ts';
import { articleHost, articleHtml, articleUrl } from './demo/article.ts';
import { moveToPresent } from './demo/market.ts';
import { scale } from './demo/pictures.ts';
import { readArticle } from './demo/reader.ts';
import { hasDisplay, showInWindow } from './demo/window.ts';
import { root, runScript } from './run-command.ts';
import type { World } from '../test/world/world.ts';

const walkMs = 2000;
const pingUrl = 'https://api.coingecko.com/api/v3/ping';
const pingTimeoutMs = 4000;

try {
  process.exitCode = (await start()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Returns false if a coin of the article was not shown. */
async function start(): Promise<boolean> {
  console.log('Building the extension ...');
  if (!(await runScript('build', 'on failure'))) throw new Error('The extension cannot be built.');
  const { path: browserPath } = await findBrowser('chromium');

  const live = await isProviderReachable();
  const world = await startWorld([...allProviders, binanceStream(), coinbaseStream()]);
  moveToPresent(world.market);
  world.page(articleUrl, articleHtml());
  console.log(
    live
      ? 'Prices: live from CoinGecko.'
      : 'Prices: CoinGecko cannot be reached. A simulated market replaces it; its past agrees with the figures of the article.',
  );
  const walk = live ? undefined : setInterval(() => world.market.move(Math.random), walkMs);
  try {
    return await readIn(browserPath, world, live ? [articleHost] : ['*']);
  } finally {
    clearInterval(walk);
    await world.close();
  }
}

async function readIn(browserPath: string, world: World, hosts: readonly string[]): Promise<boolean> {
  const extensionDir = join(root, '.output', 'chrome-mv3');
  const headless = !hasDisplay(process.platform, process.env);
  const chromium = await launchChromium({ extensionDir, world, hosts, headless, scale, browserPath });
  try {
    if (headless) return await readArticle(chromium);
    await showInWindow(chromium);
    return true;
  } finally {
    await chromium.close();
  }
}

/** Whether CoinGecko replies. */
async function isProviderReachable(): Promise<boolean> {
  try {
    const { ok } = await fetch(pingUrl, { signal: AbortSignal.timeout(pingTimeoutMs) });
    return ok;
  } catch {
    return false;
  }
}
