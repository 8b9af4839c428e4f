import { browser } from './browser.ts';

/** The tab that the reader looks at. */
export interface ActiveTab {
  readonly id: number;
  /** Its address, or null where the browser keeps it from us. After a click on our button it tells. */
  readonly url: string | null;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** The ids of all tabs. Needs no permission: addresses and titles stay unseen. */
export async function allTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap((tab) => tab.id ?? []);
}

/** The loaded tabs on pages that match. Of pages without a permission the browser tells nothing. */
export async function tabsOn(matches: readonly string[]): Promise<{ id: number; host: string }[]> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  return tabs.flatMap(({ id, url = '' }) =>
    id !== undefined && URL.canParse(url) ? { id, host: new URL(url).hostname } : [],
  );
}
