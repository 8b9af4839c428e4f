import { t, tCount } from '../../utils/domain/text/messages.ts';
import { onInstalled, onStartup } from '../../utils/platform/background-events.ts';
import type { Caller } from '../../utils/platform/caller.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { setToolbarTitle } from '../../utils/platform/toolbar.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';

/** Receives what pages call: whether their site is on, and prices of so many coins. */
export interface ToolbarTitle {
  readonly onHello: (caller: Caller, enabled: boolean) => void;
  readonly onQuotes: (caller: Caller, coins: number) => void;
}

/**
 * Keeps the tooltip of the toolbar button: how many visible coins the page has, or that Tickmark is paused or off there. The browser
 * resets that of a tab when it navigates. Synchronous: to be called in the worker's first turn.
 */
export function keepToolbarTitle(signal: AbortSignal): ToolbarTitle {
  // A tab may be gone by now.
  const guard = (work: Promise<unknown>): unknown =>
    work.catch((error: unknown) => logError('the tooltip of the toolbar button', error));
  const counted = new Map<number, number>();
  const showPause = () => void guard(settingsOrLastKnown().then(({ paused }) => setForAll(paused)));
  for (const on of [onStartup, onInstalled]) on(showPause);
  watchSettings(({ paused }, before) => {
    if (paused !== before.paused) guard(setForAll(paused));
  }, signal);
  return {
    onHello: (caller, enabled) => {
      const tabId = tabOf(caller);
      if (tabId !== null) counted.delete(tabId);
      if (tabId !== null && !enabled) guard(showOff(tabId));
    },
    onQuotes: (caller, coins) => {
      const tabId = tabOf(caller);
      if (tabId === null || counted.get(tabId) === coins) return;
      counted.set(tabId, coins);
      guard(showCount(tabId));
    },
  };
}

const setForAll = (paused: boolean): Promise<void> =>
  setToolbarTitle(t(paused ? 'toolbar_paused' : 'manifest_name'));

async function showOff(tabId: number): Promise<void> {
  const { paused } = await settingsOrLastKnown();
  await setToolbarTitle(t(paused ? 'toolbar_paused' : 'toolbar_off'), tabId);
}

async function showCount(tabId: number): Promise<void> {
  const page = await callPage(tabId, 'page.summary', 1);
  if (page?.enabled) await setToolbarTitle(tCount('toolbar_coins', page.coins.length), tabId);
}

/** Null unless the top frame calls. */
function tabOf(caller: Caller): number | null {
  return caller.kind === 'page' && caller.frame.frameId === 0 ? caller.frame.tabId : null;
}
