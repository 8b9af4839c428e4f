import type { CoinDirectory } from '../../utils/market/coin-directory.ts';
import type { MenuClick } from '../../utils/platform/context-menus.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { openAlertWindow } from '../../utils/platform/own-windows.ts';
import { pause } from '../../utils/platform/pause.ts';
import { annotateTab } from '../../utils/platform/scripting.ts';

/** The waits between two calls to a page whose annotation is loading, in milliseconds; together three seconds. */
const waitsMs = [50, 100, 200, 400, 750, 1_500] as const;

/**
 * Opens the card of the coin that the selected text names, at the selection; also on a page where nothing runs, as the click
 * on the menu allows it. Where no card can be opened (no such coin, a frame, a document of the browser), a window of ours opens.
 */
export async function lookUp(
  { text, tabId, frameId }: Pick<MenuClick, 'text' | 'tabId' | 'frameId'>,
  directory: Pick<CoinDirectory, 'ofText'>,
): Promise<void> {
  const coin = await directory.ofText(text);
  if (coin === null) return openAlertWindow({ query: text });
  if (frameId === 0 && (await isOpenedIn(tabId, coin))) return;
  await openAlertWindow({ coin });
}

async function isOpenedIn(tabId: number, coin: string): Promise<boolean> {
  const isOpened = await callPage(tabId, 'selection.open', { coin });
  if (isOpened) return true;
  if (isOpened === null) {
    try {
      await annotateTab(tabId, true);
    } catch {
      // A page of the browser, or one that rejects scripts.
      return false;
    }
  }
  for (const waitMs of waitsMs) {
    await pause(waitMs);
    if (await callPage(tabId, 'selection.open', { coin })) return true;
  }
  return false;
}
