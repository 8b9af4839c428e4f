import { browser } from './browser.ts';

/** Who sent a message. Told by the browser, so that a page can't pretend. */
export type Caller =
  | { readonly kind: 'extension' }
  /** A content script; `host` is of the frame in which it runs. */
  | { readonly kind: 'page'; readonly host: string };

interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
}

/** Null for everybody who is not a part of this extension. */
export function callerOf(sender: Sender): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  if (sender.url.startsWith(browser.runtime.getURL('' as never))) return { kind: 'extension' };
  return URL.canParse(sender.url) ? { kind: 'page', host: new URL(sender.url).hostname } : null;
}
