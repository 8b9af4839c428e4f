import { browser } from './browser.ts';

/** What one of our own pages, such as the popup, knows about the window that it belongs to. */
export interface OwnWindow {
  readonly incognito: boolean;
  /** The host of the page in front, under the popup; null where it has none, or without permission for it. */
  readonly host: string | null;
}

/**
 * The window of this page of ours. Null in content scripts, which have no such API: for them the browser's sender
 * information says the same. Not cached, as another page may come to the front while the popup is open.
 */
export async function ownWindow(): Promise<OwnWindow | null> {
  // oxlint-disable-next-line typescript/no-unnecessary-condition -- missing in content scripts
  if (!browser.tabs?.query) return null;
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const host = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url).hostname : null;
  return { incognito: tab?.incognito ?? false, host };
}

/** Whether this page of ours belongs to a private window. */
export async function inPrivateWindow(): Promise<boolean> {
  return (await ownWindow())?.incognito ?? false;
}

/**
 * The sender of a message, as identified by the browser, so that a page can't forge it. `incognito`: sent from a private
 * window; nothing that it requests may be stored.
 */
export type Caller =
  /** One of our own pages; `host` is that of the page under the popup, null where there is none. */
  | { readonly kind: 'extension'; readonly incognito: boolean; readonly host: string | null }
  /** A content script; `hosts` are those of its frame and, where the browser reveals it, of the tab's page. */
  | {
      readonly kind: 'page';
      readonly incognito: boolean;
      readonly hosts: readonly string[];
      readonly frame: Frame;
    };

export type PageCaller = Extract<Caller, { kind: 'page' }>;

/** A frame of a tab and the document in it; the top frame has the id 0. */
export interface Frame {
  readonly tabId: number;
  readonly frameId: number;
  /** The browser's `documentId`; the frame id where there is none (Firefox 140). */
  readonly document: string;
}

const unknownWindow: OwnWindow = { incognito: false, host: null };

/** The part of `runtime.MessageSender` that matters here. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
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
 * Null for senders that are not part of this extension.
 * @param said what one of our own pages says about its window: the popup is in no tab, so the browser can't
 */
export function callerOf(sender: Sender, said: OwnWindow = unknownWindow): Caller | null {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return null;
  const { url, origin, tab, frameId = 0, documentId = String(frameId) } = sender;
  const incognito = tab?.incognito ?? false;
  if (url.startsWith(browser.runtime.getURL('' as never)))
    return { kind: 'extension', incognito: incognito || said.incognito, host: said.host };
  if (tab?.id === undefined) return null;
  // A frame without an address of its own (`srcdoc`) has its parent's origin.
  const own = hostOf(url) || hostOf(origin);
  const hosts = [own, hostOf(tab.url) || own];
  return { kind: 'page', incognito, hosts, frame: { tabId: tab.id, frameId, document: documentId } };
}

/** Empty where the address has none. */
function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname : '';
}
