import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import type { TickmarkBrowser } from '../support/tickmark-browser.ts';
import { waitFor } from '../support/wait-for.ts';

/** The section "Data" of an options page, in either browser. */
export class DataSection {
  readonly #tickmark: TickmarkBrowser;
  readonly #page: Page;
  /** Where chosen files are written. */
  readonly #folder: string;

  constructor(tickmark: TickmarkBrowser, page: Page, folder: string) {
    this.#tickmark = tickmark;
    this.#page = page;
    this.#folder = folder;
  }

  async loaded(): Promise<void> {
    await this.#page.waitForSelector('[data-section=data]');
  }

  /** Replaces all that is stored and loads the page again. */
  async store(values: Partial<Settings>): Promise<void> {
    await this.#page.evaluate(
      `chrome.storage.local.set({ settings: { version: 1, values: ${JSON.stringify(values)} } })`,
    );
    await this.reload();
  }

  /** Loads the page again; `Page.reload` waits for an event that Firefox does not send for an extension's page. */
  async reload(): Promise<void> {
    await this.#page.evaluate(() => {
      Object.assign(globalThis, { isOld: true });
      location.reload();
    });
    const isNew = () => this.#page.evaluate(() => !('isOld' in globalThis));
    await waitFor(isNew, { what: 'the page to load again' });
    await this.loaded();
  }

  /** The stored settings that differ from the defaults. */
  async stored(): Promise<unknown> {
    const envelope = (await this.#tickmark.settings()) as { values: unknown } | null;
    return envelope?.values ?? {};
  }

  /** Presses the button of an action. */
  async press(action: string): Promise<void> {
    const button = await this.#page.waitForSelector(`[data-section=data] [data-action=${action}]`);
    await button!.click();
  }

  /** Writes a file and chooses it. */
  async choose(name: string, contents: string): Promise<void> {
    const path = join(this.#folder, name);
    await writeFile(path, contents);
    await this.chooseFile(path);
  }

  async chooseFile(path: string): Promise<void> {
    const input = (await this.#page.$('[data-field=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  }

  /** The rows of what would change, or of what is left out, by setting. */
  async plan(attribute: 'change' | 'skipped' = 'change'): Promise<Record<string, string>> {
    await this.#page.waitForSelector('[data-part=import]');
    const rows = await this.#page.$$eval(
      `[data-${attribute}]`,
      (items, name) =>
        items.map((item) => [
          item.getAttribute(`data-${name}`) ?? '',
          [...item.children].map((child) => child.textContent).join(' | '),
        ]),
      attribute,
    );
    return Object.fromEntries(rows) as Record<string, string>;
  }

  /** Waits until an element has this text. */
  async hasText(selector: string, text: string): Promise<void> {
    await this.#page.waitForFunction(
      (part, wanted) => document.querySelector(part)?.textContent === wanted,
      {},
      selector,
      text,
    );
  }
}
