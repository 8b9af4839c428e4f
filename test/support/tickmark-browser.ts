import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from '../../scripts/browsers/browser.ts';

/** Chromium or Firefox with Tickmark installed: the operations that tests of both browsers need. */
export interface TickmarkBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Of the extension's own pages: `chrome-extension://<id>`, or on Firefox `moz-extension://<uuid>`. */
  extensionOrigin(): Promise<string>;
  /** A new tab in front at this address, loaded. */
  open(url: string): Promise<Page>;
  /** Presses the toolbar button while this page is in front. */
  popup(page: Page): Promise<Popup>;
  /** Makes the browser grant these origins when the extension requests them. */
  grantOnRequest(origins: readonly string[]): Promise<void>;
  /** Revokes granted origins by `act`, and waits until the browser has reloaded the extension, where it does so. */
  revokeBy(act: () => Promise<void>): Promise<void>;
  /** Triggers a keyboard command while this page is in front. */
  command(name: string, page: Page): Promise<void>;
  /** The stored settings; null before the first change. */
  settings(): Promise<unknown>;
  /** Replaces the extension by another copy of itself, as an update does. */
  update(): Promise<void>;
  /** Uninstalls the extension. */
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
