import { browser } from './browser.ts';

/**
 * Who sent a message. Told by the browser, so that a page can't pretend. `incognito`: it came from a private window,
 * and nothing of what it asks may be stored.
 */
export type Caller =
  | { readonly kind: 'extension'; readonly incognito: boolean }
  /** A content script; `hosts` are of the frame in which it runs and, where the browser tells, of the tab's page. */
  | {
      readonly kind: 'page';
      readonly incognito: boolean;
      readonly hosts: readonly string[];
      readonly frame: Frame;
    };

export type PageCaller = Extract<Caller, { kind: 'page' }>;

/** One document's place in a tab; the top one has the frame id 0. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  /** Names the document in that place; only the place where the browser (Firefox 140) does not tell. */
  readonly document: string;
}

/** The part of the browser's word on a sender that matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly url?: string | undefined;
        readonly incognito?: boolean | undefined;
      }
    | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
}

/**
 * Null for everybody who is not a part of this extension.
 * @param saysIncognito what a page of ours says of its window; the popup is in no tab, so the browser doesn't tell
 */
export function callerOf(sender: Sender, saysIncognito = false): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const { url, tab, frameId = 0, documentId = String(frameId) } = sender;
  const incognito = tab?.incognito ?? false;
  if (url.startsWith(browser.runtime.getURL('' as never)))
    return { kind: 'extension', incognito: incognito || saysIncognito };
  if (tab?.id === undefined) return null;
  const hosts = [url, tab.url ?? url].flatMap((each) => (URL.canParse(each) ? new URL(each).hostname : []));
  return { kind: 'page', incognito, hosts, frame: { tabId: tab.id, frameId, document: documentId } };
}
