import { accessTo } from '../../utils/domain/sites/access.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';
import { tabsOn } from '../../utils/platform/tabs.ts';

/** The origins of which the browser lets us read pages at one moment. */
export interface Grants {
  /** All, those of the manifest included. */
  readonly origins: readonly string[];
  /** Those that the reader granted beyond the manifest's. */
  readonly granted: readonly string[];
}

/** Annotates pages that are open already: a browser runs a newly registered content script only in pages that load later. */
export async function annotateOpenTabs(matches: readonly string[], { origins }: Grants): Promise<void> {
  await Promise.all(
    (await tabsOn(matches)).map(async ({ id, host }) => {
      const access = accessTo(host, origins);
      if (access !== 'none' && access !== 'withheld') await annotateOpenTab(id, access === 'site');
    }),
  );
}

async function annotateOpenTab(tabId: number, askedFor: boolean): Promise<void> {
  if (await callPage(tabId, 'page.summary', null)) return;
  // Error pages and the browser's own store refuse scripts, whatever was granted.
  await annotateTab(tabId, askedFor).catch(() => undefined);
}
