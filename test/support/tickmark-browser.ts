import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';

/** A browser with Tickmark in it, whichever it is: what a test needs that runs in both. */
export interface TickmarkBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Of the extension's own pages: `chrome-extension://<id>`, or on Firefox `moz-extension://<uuid>`. */
  extensionOrigin(): Promise<string>;
  /** A new tab in front at this address, loaded. */
  open(url: string): Promise<Page>;
  /** Presses the toolbar button while this page is in front. */
  popup(page: Page): Promise<Popup>;
  /** From now on the reader says yes when the extension asks for these origins. */
  grantOnRequest(origins: readonly string[]): Promise<void>;
  /** Presses the keys of a command while this page is in front. */
  command(name: string, page: Page): Promise<void>;
  /** The reader's settings as they are stored; null while nothing was changed. */
  settings(): Promise<unknown>;
  /** Replaces the extension by another copy of itself, as an update does. */
  update(): Promise<void>;
  /** Takes the extension out of the browser. */
  uninstall(): Promise<void>;
  close(): Promise<void>;
}

/** The toolbar popup. */
export interface Popup {
  text(): Promise<string>;
  has(selector: string): Promise<boolean>;
  /** Waits for the element and clicks it. */
  click(selector: string): Promise<void>;
  close(): Promise<void>;
}
