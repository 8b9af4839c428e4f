import { windowHash, type WindowRequest } from '../domain/alerts/alert-window.ts';
import type { CoinId } from '../domain/coin/coin.ts';
import { browser } from './browser.ts';
import type { Disposition } from './omnibox.ts';
import { assetUrl } from './runtime.ts';
import { openTab } from './tabs.ts';

const size = { width: 440, height: 640 } as const;

/** Opens the view of a coin in a tab, by default a new one in front. */
export async function openCoinPage(coin: CoinId, where: Disposition = 'newForegroundTab'): Promise<void> {
  const url = `${assetUrl('/popup.html')}#coin=${coin}`;
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

/**
 * Opens the window in which the reader makes an alert: the browser lets only a page of ours request the permission for
 * notifications, and no page of the web may store an alert. One window at most: the open one is used again.
 */
export async function openAlertWindow(request: Partial<WindowRequest>): Promise<void> {
  const page = assetUrl('/alerts.html');
  const url = `${page}#${windowHash(request)}`;
  const [open] = await browser.tabs.query({ url: page });
  // Firefox for Android has no windows.
  const { windows }: Partial<Pick<typeof browser, 'windows'>> = browser;
  if (open?.id !== undefined) {
    await browser.tabs.update(open.id, { url, active: true });
    if (open.windowId !== undefined) await windows?.update(open.windowId, { focused: true });
  } else if (windows) await windows.create({ type: 'popup', url, ...size });
  else await openTab(url);
}

interface PanelApis {
  /** Chromium's, which the polyfill hands on as it is. */
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  /** Firefox's. */
  readonly sidebarAction?: { open(): Promise<void> };
}

const apis = (): PanelApis => browser;

/** False in Firefox for Android and in Chromium-based browsers without a side panel. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = apis();
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/**
 * Opens the side panel of a window. To be called in the click itself: both browsers require a user gesture, which ends with
 * the first `await`.
 */
export async function openSidePanel(windowId: number): Promise<void> {
  const { sidePanel, sidebarAction } = apis();
  if (sidePanel) await sidePanel.open({ windowId });
  else await sidebarAction?.open();
}
