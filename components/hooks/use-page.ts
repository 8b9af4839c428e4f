import { useState } from 'preact/hooks';
import type { PageSummary } from '../../utils/domain/protocol.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { type ActiveTab, activeTab } from '../../utils/platform/tabs.ts';
import { usePolled } from './use-polled.ts';

/** The page under the popup. */
export type PageView =
  | { readonly kind: 'loading' }
  /** No web page: the browser's own, a file, a new tab. */
  | { readonly kind: 'closed' }
  /** A web page on which Tickmark does not run. */
  | { readonly kind: 'away'; readonly tabId: number; readonly host: string }
  | { readonly kind: 'here'; readonly summary: PageSummary };

/** A page grows while the popup is open; asking it costs one message inside the browser. */
const askEveryMs = 2000;

export interface PageHandle {
  readonly page: PageView;
  /** Looks again at once. */
  readonly look: () => void;
}

/** What the page in the active tab mentions. */
export function usePage(): PageHandle {
  const [page, setPage] = useState<PageView>({ kind: 'loading' });
  const [turn, setTurn] = useState(0);
  usePolled(`page ${turn}`, async (signal) => {
    const tab = await activeTab();
    const summary = tab && (await callPage(tab.id, 'page.summary', null));
    if (!signal.aborted) setPage(summary ? { kind: 'here', summary } : withoutUs(tab));
    return Date.now() + askEveryMs;
  });
  return { page, look: () => setTurn((last) => last + 1) };
}

function withoutUs(tab: ActiveTab | null): PageView {
  if (!tab?.url || !/^https?:/.test(tab.url)) return { kind: 'closed' };
  return { kind: 'away', tabId: tab.id, host: new URL(tab.url).hostname };
}
