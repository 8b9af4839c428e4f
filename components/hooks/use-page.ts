import { useEffect, useState } from 'preact/hooks';
import type { PageSummary } from '../../utils/domain/page-protocol.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { type ActiveTab, activeTab, watchTabs } from '../../utils/platform/tabs.ts';
import { usePolled } from './use-polled.ts';

/** The page under the popup, or beside the side panel. */
export type PageView =
  | { readonly kind: 'loading' }
  /** Closed to extensions: a page of the browser, a file, a new tab, the browser's own store. */
  | { readonly kind: 'closed' }
  /** A web page on which Tickmark does not run. */
  | { readonly kind: 'away'; readonly tabId: number; readonly host: string }
  | { readonly kind: 'here'; readonly tabId: number; readonly summary: PageSummary };

/** The page may load more while the popup is open. A poll costs one message inside the browser. Milliseconds. */
const pollMs = 2000;

export interface PageHandle {
  readonly page: PageView;
  /** The window of the tab; null until known. */
  readonly windowId: number | null;
  /** Reads the page again at once. */
  readonly refresh: () => void;
  /** Notes that the browser lets no script run on this host in this tab: no address tells which those are. */
  readonly refuse: (tabId: number, host: string) => void;
}

/** What the page in the active tab mentions. Follows the reader to other tabs, as the side panel stays open. */
export function usePage(): PageHandle {
  const [page, setPage] = useState<PageView>({ kind: 'loading' });
  const [windowId, setWindowId] = useState<number | null>(null);
  const [generation, setGeneration] = useState(0);
  const [refused, setRefused] = useState<{ readonly tabId: number; readonly host: string } | null>(null);
  const refresh = (): void => setGeneration((last) => last + 1);
  useEffect(() => {
    const controller = new AbortController();
    watchTabs(refresh, controller.signal);
    return () => controller.abort();
  }, []);
  usePolled(`page ${generation}`, async (signal) => {
    const tab = await activeTab();
    const summary = tab && (await callPage(tab.id, 'page.summary', null));
    if (signal.aborted) return 0;
    setWindowId(tab?.windowId ?? null);
    setPage(tab && summary ? { kind: 'here', tabId: tab.id, summary } : unmarkedPage(tab));
    return Date.now() + pollMs;
  });
  const isRefused = page.kind === 'away' && page.tabId === refused?.tabId && page.host === refused.host;
  return {
    page: isRefused ? { kind: 'closed' } : page,
    windowId,
    refresh,
    refuse: (tabId, host) => setRefused({ tabId, host }),
  };
}

function unmarkedPage(tab: ActiveTab | null): PageView {
  if (!tab?.url || !/^https?:/.test(tab.url)) return { kind: 'closed' };
  return { kind: 'away', tabId: tab.id, host: new URL(tab.url).hostname };
}
