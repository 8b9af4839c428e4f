import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { findBrowser } from '../browsers/find-browser.ts';
import { bundleScript } from '../../test/support/bundle-script.ts';
import type { Publication } from '../../utils/domain/publication/publication.ts';

/** The extension's reader of publication moments, in a browser without network access. */
export interface PublicationReader {
  /** Without `url`, the address that the page states is used. `select` selects one element's post. */
  read(html: string, now: number, url?: string, select?: string): Promise<Publication | null>;
  /** A blank page with the reader loaded. */
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * One page serves all documents: `DOMParser` gives each a DOM of its own, runs none of its scripts and loads
 * nothing. The reader needs no layout, so the results equal those for an open page; a test compares the two.
 */
export async function startPublicationReader(): Promise<PublicationReader> {
  const [code, found] = await Promise.all([
    bundleScript(join(import.meta.dirname, 'reader-entry.ts')),
    findBrowser('chromium'),
  ]);
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.abort());
  await page.evaluate(code);
  return {
    page,
    read: (html, now, url, select) =>
      page.evaluate((...given) => publicationReader.readPage(...given), html, now, url, select),
    close: () => browser.close(),
  };
}
