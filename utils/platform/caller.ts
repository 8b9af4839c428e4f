import { browser } from './browser.ts';

/** Who sent a message. Told by the browser, so that a page can't pretend. */
export type Caller =
  | { readonly kind: 'extension' }
  /** A content script; `hosts` are of the frame in which it runs and, where the browser tells, of the tab's page. */
  | { readonly kind: 'page'; readonly hosts: readonly string[]; readonly frame: Frame };

/** One document's place in a tab; the top one has the frame id 0. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** The part of the browser's word on a sender that matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Null for everybody who is not a part of this extension. */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('' as never))) return { kind: 'extension' };
  const { url, tab, frameId = 0 } = sender;
  if (tab?.id === undefined) return null;
  const hosts = [url, tab.url ?? url].flatMap((each) => (URL.canParse(each) ? new URL(each).hostname : []));
  return { kind: 'page', hosts, frame: { tabId: tab.id, frameId } };
}
