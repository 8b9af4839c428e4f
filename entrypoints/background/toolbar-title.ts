import { t, tCount } from '../../utils/domain/text/messages.ts';
import { onInstalled, onStartup } from '../../utils/platform/background-events.ts';
import type { Caller } from '../../utils/platform/caller.ts';
import { logError } from '../../utils/platform/log.ts';
import { callPage } from '../../utils/platform/messaging.ts';
import { setToolbarTitle } from '../../utils/platform/toolbar.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';

/** Receives what pages call, which tells the state of their tabs. */
export interface ToolbarTitle {
  /** The page was told whether its site is on. */
  readonly onHello: (caller: Caller, enabled: boolean) => void;
  /** The page requested prices of this many coins. */
  readonly onQuotes: (caller: Caller, coins: number) => void;
}

/**
 * Keeps the tooltip of the toolbar button: how many coins the page has, or that Tickmark is paused or off there. The browser
 * resets that of a tab when it navigates. Synchronous: to be called in the worker's first turn.
 */
export function keepToolbarTitle(signal: AbortSignal): ToolbarTitle {
  const guard = (work: Promise<unknown>): void => {
    // A tab may be gone by now.
    work.catch((error: unknown) => logError('the tooltip of the toolbar button', error));
  };
  /** Coins in the last call of each tab's page: a call with as many does not look at the page again. */
  const counted = new Map<number, number>();
  const showPause = (): void => guard(settingsOrLastKnown().then(({ paused }) => setForAll(paused)));
  onStartup(showPause);
  onInstalled(showPause);
  watchSettings(({ paused }, before) => {
    if (paused !== before.paused) guard(setForAll(paused));
  }, signal);
  return {
    onHello: (caller, enabled) => {
      const tabId = tabOf(caller);
      if (tabId === null) return;
      counted.delete(tabId);
      if (!enabled)
        guard(settingsOrLastKnown().then(({ paused }) => setToolbarTitle(offTitle(paused), tabId)));
    },
    onQuotes: (caller, coins) => {
      const tabId = tabOf(caller);
      if (tabId === null || counted.get(tabId) === coins) return;
      counted.set(tabId, coins);
      guard(showCount(tabId));
    },
  };
}

async function setForAll(paused: boolean): Promise<void> {
  await setToolbarTitle(paused ? offTitle(true) : t('manifest_name'));
}

function offTitle(paused: boolean): string {
  return t(paused ? 'toolbar_paused' : 'toolbar_off');
}

/** As the popup counts them: without coins that cannot be seen. */
async function showCount(tabId: number): Promise<void> {
  const page = await callPage(tabId, 'page.summary', null);
  if (page?.enabled) await setToolbarTitle(tCount('toolbar_coins', page.coins.length), tabId);
}

/** The tab whose top frame calls; null for other callers. */
function tabOf(caller: Caller): number | null {
  return caller.kind === 'page' && caller.frame.frameId === 0 ? caller.frame.tabId : null;
}
