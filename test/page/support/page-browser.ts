import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../scripts/browsers/browser.ts';
import { browserPath } from '../../support/browser-path.ts';
import { bundleScript } from '../../support/bundle-script.ts';

/** The name under which profiles know the code under test. */
export const scriptUnderTest = 'tickmark-under-test.js';

export interface PageBrowser {
  /** A page with this body, and the code under test in it, not yet started; `about:blank` unless an address is said. */
  open(body: string, address?: string): Promise<Page>;
  /** The document at an address that needs no network, such as one of `data:`, with the code under test. */
  openDocument(address: string): Promise<Page>;
  /**
   * Ends the use of a page. The next page is opened in its tab, which takes a fraction of the time that a new tab does: it
   * has the first viewport again, the pointer in its corner, and nothing of the old document. For pages without other
   * emulation; those are closed.
   */
  release(this: void, page: Page): Promise<void>;
  close(): Promise<void>;
}

/**
 * A browser context of its own, so that its pages share no window, cookies or storage with those of another test file.
 * @param kind Chromium, unless given
 * @param entry the module whose script each page gets: the page code as it runs in a content script, unless given
 */
export async function startPageBrowser(
  entry = join(import.meta.dirname, 'bundle-entry.ts'),
  kind: BrowserKind = 'chromium',
): Promise<PageBrowser> {
  const [code, browser] = await Promise.all([
    scriptOf(entry),
    kind === 'firefox' ? launchFirefox() : sharedChromium(),
  ]);
  const context = await browser.createBrowserContext();
  const released: Page[] = [];
  /** Tabs whose requests are intercepted, which cannot be undone for another page. */
  const intercepted = new WeakSet<Page>();
  const blankTab = async (): Promise<Page> => released.pop() ?? context.newPage();
  return {
    async openDocument(address) {
      const page = await blankTab();
      await page.goto(address);
      await page.evaluate(`${code}\n//# sourceURL=${scriptUnderTest}`);
      return page;
    },
    async open(body, address) {
      const page = address === undefined ? await blankTab() : await context.newPage();
      const html = `<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`;
      if (address === undefined) await page.setContent(html);
      else {
        intercepted.add(page);
        await openAt(page, address, html);
      }
      await page.evaluate(`${code}\n//# sourceURL=${scriptUnderTest}`);
      return page;
    },
    async release(page) {
      if (intercepted.has(page)) return page.close();
      // In this order: Firefox does not move a pointer that has been reset to where it is going.
      await page.mouse.move(0, 0);
      await page.mouse.reset();
      await page.setViewport(viewport);
      await page.goto('about:blank');
      released.push(page);
    },
    close: () => (kind === 'firefox' ? browser.close() : context.close()),
  };
}

const scripts = new Map<string, Promise<string>>();

/** Bundled once per test process. */
function scriptOf(entry: string): Promise<string> {
  const script = scripts.get(entry) ?? bundleScript(entry);
  scripts.set(entry, script);
  return script;
}

const viewport = { width: 800, height: 600 };

let launched: Promise<Browser> | null = null;

/** One browser per test process; it ends with the process. */
function sharedChromium(): Promise<Browser> {
  launched ??= launchChromium();
  return launched;
}

/** Not shared: it has no pipe that would end it with the process. */
async function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: await browserPath('firefox'),
    headless: true,
    defaultViewport: viewport,
  });
}

async function launchChromium(): Promise<Browser> {
  return puppeteer.launch({
    executablePath: await browserPath('chromium'),
    headless: true,
    defaultViewport: viewport,
    // A pipe closes with the process, and the browser with the pipe, however the process ends.
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
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
