import { browser } from './browser.ts';

/** Who sent a message. Told by the browser, so that a page can't pretend. */
export type Caller =
  | { readonly kind: 'extension' }
  /** A content script; `host` is of the frame in which it runs. */
  | { readonly kind: 'page'; readonly host: string; readonly frame: Frame };

/** One document's place in a tab; the top one has the frame id 0. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

/** The part of the browser's word on a sender that matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

/** Null for everybody who is not a part of this extension. */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('' as never))) return { kind: 'extension' };
  const { url, frameId = 0 } = sender;
  const tabId = sender.tab?.id;
  if (tabId === undefined || !URL.canParse(url)) return null;
  return { kind: 'page', host: new URL(url).hostname, frame: { tabId, frameId } };
}
