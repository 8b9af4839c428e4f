import { callChecks } from '../../utils/platform/call-checks.ts';
import { keyDatabase } from '../../utils/platform/key-database.ts';
import { keyStore } from '../../utils/platform/key-store.ts';
import { serveLive } from '../../utils/platform/live-port-server.ts';
import { serveBackground } from '../../utils/platform/messaging.ts';
import { pageCallers } from '../../utils/platform/page-callers.ts';
import { lockStorage } from '../../utils/platform/storage-cell.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';
import { cardCalls } from './card-calls.ts';
import { listedCoins } from './coin-services.ts';
import { keepSites } from './keep-sites.ts';
import { serveKeyboardCommands } from './keyboard-commands.ts';
import { keyCalls } from './key-calls.ts';
import { liveHub } from './live-services.ts';
import { marketServices } from './market-services.ts';
import { notifyPages } from './notify-pages.ts';
import { injectionCalls } from './injection-calls.ts';
import { pageCalls } from './page-calls.ts';
import { priceCalls } from './price-calls.ts';
import { keepToolbarTitle } from './toolbar-title.ts';
import { viewCalls } from './view-calls.ts';
import { RevokedSites } from './revoked-sites.ts';

/** Registers all listeners of the background. Synchronous: a worker gets only events registered in its first turn. */
export function startBackground(): void {
  lockStorage();
  readBrowserMessages();
  const keys = keyStore(keyDatabase, Date.now);
  const currency = async (): Promise<string> => (await settingsOrLastKnown()).currency;
  const { global, mood, limiter, ...prices } = marketServices({
    keys,
    order: async () => (await settingsOrLastKnown()).providers,
    currency,
  });
  const hub = liveHub({ currency, market: prices.market, rates: prices.rates });
  const callers = pageCallers();
  const revoked = new RevokedSites();
  const listed = listedCoins(limiter);
  const { signal } = new AbortController();
  const toolbar = keepToolbarTitle(signal);
  serveBackground(
    {
      ...injectionCalls,
      ...pageCalls(callers, revoked, listed, toolbar),
      ...priceCalls(prices, callers, toolbar),
      ...cardCalls(callers),
      ...viewCalls({ ...prices, global, mood }, listed),
      'global.get': () => global.get(),
      'mood.get': () => mood.get(),
      ...keyCalls(keys),
    },
    callChecks,
    (caller) => callers.admits(caller),
  );
  serveLive(hub, callers);
  notifyPages(signal);
  keepSites(revoked, signal);
  serveKeyboardCommands();
}
