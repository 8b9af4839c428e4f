import { allTabs } from '../../utils/domain/callers/tab-allowance.ts';
import { PageCallers } from '../../utils/platform/page-callers.ts';
import { pruneSession, sessionCell } from '../../utils/platform/session-cell.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';

const prefix = 'tab ';

/** What content scripts may ask for, counted by tab, on the real clock and in the session's storage. */
export function pageCallers(): PageCallers {
  return new PageCallers({ cell: (tabId) => sessionCell(`${prefix}${tabId}`), now: Date.now });
}

/** Forgets the tabs that were closed. No listener for that: it would wake the worker for every tab that closes. */
export async function forgetClosedTabs(): Promise<void> {
  await pruneSession(prefix, [allTabs, ...(await allTabIds())]);
}
