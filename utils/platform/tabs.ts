import { browser } from './browser.ts';

/** The active tab of the current window. */
export interface ActiveTab {
  readonly id: number;
  /** Its address; null without permission for it, which a click on the toolbar button grants (`activeTab`). */
  readonly url: string | null;
  readonly windowId: number;
}

export async function activeTab(): Promise<ActiveTab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null, windowId: tab.windowId ?? -1 };
}

/** Calls back when another tab comes to the front or a page has loaded, until the signal. */
export function watchTabs(listener: () => void, signal: AbortSignal): void {
  const onUpdated = (_id: number, { status }: { readonly status?: string | undefined }): void => {
    if (status !== undefined) listener();
  };
  browser.tabs.onActivated.addListener(listener);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(listener);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
}

/** Opens an address in a new tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The ids of all tabs. Needs no permission, as it reads no addresses or titles. */
export async function allTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap((tab) => tab.id ?? []);
}

/** The loaded tabs whose page matches; only those that we have permission for. */
export async function tabsOn(matches: readonly string[]): Promise<{ id: number; host: string }[]> {
  const tabs = await browser.tabs.query({ url: [...matches], discarded: false });
  return tabs.flatMap(({ id, url = '' }) =>
    id !== undefined && URL.canParse(url) ? { id, host: new URL(url).hostname } : [],
  );
}
