import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from '../../../scripts/browsers/find-browser.ts';

/** The page code and the card, built as one script for a plain page. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'bundle-entry.ts'), formats: ['iife'], name: 'pageUnderTest' },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('the page bundle has no output');
  return output.output[0].code;
}

/** The name under which profiles know the code under test. */
export const scriptUnderTest = 'tickmark-under-test.js';

export interface PageBrowser {
  /** A page with this body, and the code under test in it, not yet started; `about:blank` unless an address is said. */
  open(body: string, address?: string): Promise<Page>;
  close(): Promise<void>;
}

export async function startPageBrowser(): Promise<PageBrowser> {
  const [code, found] = await Promise.all([bundle(), findBrowser('chromium')]);
  const browser: Browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  return {
    async open(body, address) {
      const page = await browser.newPage();
      const html = `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;
      if (address === undefined) await page.setContent(html);
      else await openAt(page, address, html);
      await page.evaluate(`${code}\n//# sourceURL=${scriptUnderTest}`);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Answers every request of the page with this document: nothing leaves the machine. */
async function openAt(page: Page, address: string, html: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on(
    'request',
    (request) => void request.respond({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto(address);
}

/** The texts that each highlight paints, by its name. */
export async function paintedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() => {
    const painted: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      const texts = [...highlight].map((abstract) => {
        const range = document.createRange();
        range.setStart(abstract.startContainer, abstract.startOffset);
        range.setEnd(abstract.endContainer, abstract.endOffset);
        return range.toString();
      });
      if (texts.length > 0) painted[name] = texts;
    }
    return painted;
  });
}
