import { callChecks } from '../../utils/platform/call-checks.ts';
import { iconText } from '../../utils/platform/icons.ts';
import { keyBox } from '../../utils/platform/key-box.ts';
import { keyStore } from '../../utils/platform/key-store.ts';
import { serveLive } from '../../utils/platform/live-port-server.ts';
import { serveBackground, tellPages } from '../../utils/platform/messaging.ts';
import { lockStorage } from '../../utils/platform/storage-lock.ts';
import { allTabIds } from '../../utils/platform/tabs.ts';
import { settingsOrLastKnown, watchSettings } from '../../utils/settings/settings-store.ts';
import { watchPrivateSites } from '../../utils/settings/private-sites.ts';
import { cardCalls } from './card-calls.ts';
import { pageCallers } from './page-callers.ts';
import { pageCalls } from './page-calls.ts';
import { liveHub } from './live-hub.ts';
import { marketServices } from './market-services.ts';
import { keepSites } from './keep-sites.ts';
import { loadPopover } from './load-popover.ts';
import { RevokedSites } from './revoked-sites.ts';
import { serveKeys } from './serve-keys.ts';

/** Everything the background listens to. Synchronous: a worker hears only what was registered in its first turn. */
export function startBackground(): void {
  lockStorage();
  const keys = keyStore(keyBox, Date.now);
  const hub = liveHub();
  const { market, global, history, mood } = marketServices({
    keys,
    order: async () => (await settingsOrLastKnown()).providers,
    currency: async () => (await settingsOrLastKnown()).currency,
  });
  const callers = pageCallers();
  const revoked = new RevokedSites();
  serveBackground(
    {
      ...pageCalls(callers, revoked),
      ...cardCalls(market, history, callers),
      'global.get': () => global.get(),
      'mood.get': () => mood.get(),
      'popover.load': loadPopover,
      'icon.get': ({ coin }) => iconText(coin),
      'keys.list': () => keys.list(),
      'keys.set': (key) => keys.set(key),
      'keys.retry': ({ service }) => keys.retry(service),
      'keys.remove': ({ service }) => keys.remove(service),
    },
    callChecks,
    (caller) => callers.admits(caller),
  );
  serveLive(hub, callers);
  const { signal } = new AbortController();
  const refreshPages = (): void => void allTabIds().then((tabs) => tellPages(tabs, 'page.refresh', null));
  watchSettings(refreshPages, signal);
  watchPrivateSites(refreshPages, signal);
  keepSites(revoked, signal);
  serveKeys();
}
