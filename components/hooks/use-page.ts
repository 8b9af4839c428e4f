import { useState } from 'preact/hooks';
import type { PageSummary } from '../../utils/domain/protocol.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { activeTabId } from '../../utils/platform/tabs.ts';
import { usePolled } from './use-polled.ts';

/** The page under the popup. `away`: Tickmark does not run there. */
export type PageView =
  | { readonly kind: 'loading' }
  | { readonly kind: 'away' }
  | { readonly kind: 'here'; readonly summary: PageSummary };

/** A page grows while the popup is open; asking it costs one message inside the browser. */
const askEveryMs = 2000;

/** What the page in the active tab mentions. */
export function usePage(): PageView {
  const [page, setPage] = useState<PageView>({ kind: 'loading' });
  usePolled('page', async (signal) => {
    const tab = await activeTabId();
    const summary = tab === null ? null : await callPage(tab, 'page.summary', null);
    if (!signal.aborted) setPage(summary ? { kind: 'here', summary } : { kind: 'away' });
    return Date.now() + askEveryMs;
  });
  return page;
}
