import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { bundleScript } from '../../test/support/bundle-script.ts';
import { findBrowser } from '../browsers/find-browser.ts';

/** The script's name in profiles. */
const benchScript = 'tickmark-bench.js';

/** A browser without the extension, with our page code as one script in each of its pages. */
export interface BenchPages {
  /** Opens a page with this body, lays it out and loads our code without running it. */
  open(body: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startBenchPages(): Promise<BenchPages> {
  // Minified, as it ships.
  const code = await bundleScript(join(import.meta.dirname, 'page-entry.ts'), true);
  const { path } = await findBrowser('chromium');
  const browser: Browser = await launch({
    executablePath: path,
    headless: true,
    // One call measures a whole shape or scan, which takes minutes on a busy machine.
    protocolTimeout: 1_800_000,
    // No request of a saved page leaves the machine.
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP * ~NOTFOUND', '--no-first-run'],
  });
  return {
    async open(body) {
      const page = await browser.newPage();
      page.setDefaultTimeout(300_000);
      await serve(
        page,
        `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`,
      );
      await page.evaluate(`${code}\n//# sourceURL=${benchScript}`);
      await page.evaluate(
        () => new Promise((resolve) => void requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      return page;
    },
    close: () => browser.close(),
  };
}

const address = 'https://bench.test/';

/** Cross-origin isolated: only then the page's clock has steps of 5 µs instead of 100 µs. */
async function serve(page: Page, html: string): Promise<void> {
  const headers = {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.url() === address;
    void (isPage
      ? request.respond({ headers, contentType: 'text/html; charset=utf-8', body: html })
      : request.abort());
  });
  await page.goto(address, { waitUntil: 'load' });
}

/**
 * Starts Tickmark if `withUs`, waits for its marks, then idles for a second. Pages without Tickmark idle as long, because
 * work right after the load is faster by a third, with or without Tickmark.
 */
export async function startAndIdle(page: Page, withUs: boolean): Promise<void> {
  if (withUs) {
    await page.evaluate(() => tickmarkBench.start());
    await page.waitForFunction(() => tickmarkBench.painted() > 0);
  }
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 1_000)));
}
