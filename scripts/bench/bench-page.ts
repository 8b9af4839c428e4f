import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { bundleScript } from '../../test/support/bundle-script.ts';
import { findBrowser } from '../browsers/find-browser.ts';

/** The name under which profiles know our code. */
const benchScript = 'tickmark-bench.js';

/** A browser without the extension, and our page code as one script for its pages. */
export interface BenchPages {
  /** A fresh page with this body, laid out, our code in it but not run. */
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
    // Saved pages ask for pictures and more: nothing leaves the machine.
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

/** Isolated from other origins, as only then a page's clock goes by steps of 5 µs and not of 100. */
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
 * Starts Tickmark, with us, and waits until the page is at rest, with its marks. Without us it rests as long: what a
 * page does right after it has come is faster by a third, whoever is on it.
 */
export async function settle(page: Page, withUs: boolean): Promise<void> {
  if (withUs) {
    await page.evaluate(() => tickmarkBench.start());
    await page.waitForFunction(() => tickmarkBench.painted() > 0);
  }
  await page.evaluate(() => new Promise((resolve) => void setTimeout(resolve, 1_000)));
}

/** The code of a library as it is packed, for a page. */
export function libraryCode(file: string): string {
  return readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
}
