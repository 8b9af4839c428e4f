import type { CoinId } from '../domain/coin/coin.ts';
import { windowHash, type WindowRequest } from '../domain/alerts/alert-window.ts';
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
