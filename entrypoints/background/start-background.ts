import { callChecks } from '../../utils/platform/call-checks.ts';
import { serveLive } from '../../utils/platform/live-port-server.ts';
import { serveBackground } from '../../utils/platform/messaging.ts';
import { pageCallers } from '../../utils/platform/page-callers.ts';
import { lockStorage } from '../../utils/platform/storage-cell.ts';
import { readBrowserMessages } from '../../utils/platform/ui-messages.ts';
import { cardCalls } from './card-calls.ts';
import { coinCalls, listedCoins } from './coin-calls.ts';
import { contextCalls, observeLiquidations } from './context-calls.ts';
import { contextServices } from './context-services.ts';
import { serveFirstRun } from './first-run.ts';
import { followSettings } from './follow-settings.ts';
import { injectionCalls } from './inject-scripts.ts';
import { keepSites } from './keep-sites.ts';
import { keyCalls } from './key-calls.ts';
import { serveKeyboardCommands } from './keyboard-commands.ts';
import { liveHub } from './live-services.ts';
import { marketServices } from './market-services.ts';
import { serveOutsidePages } from './outside-pages.ts';
import { pageCalls } from './page-calls.ts';
import { priceCalls } from './price-calls.ts';
import { requestChoices } from './request-choices.ts';
import { keepToolbarTitle } from './toolbar-title.ts';
import { viewCalls } from './view-calls.ts';

/** Registers all listeners of the background. Synchronous: a worker gets only events registered in its first turn. */
export function startBackground(): void {
  lockStorage();
  readBrowserMessages();
  const { keys, order, currency } = requestChoices();
  const { global, mood, limiter, ...prices } = marketServices({ keys, order, currency });
  const context = contextServices({ ...prices, keys, limiter });
  const hub = liveHub({ currency, market: prices.market, rates: prices.rates });
  const callers = pageCallers();
  const listed = listedCoins(limiter);
  const { signal } = new AbortController();
  const revoked = keepSites(signal);
  const toolbar = keepToolbarTitle(signal);
  serveBackground(
    {
      ...injectionCalls,
      ...pageCalls(callers, revoked, toolbar),
      ...coinCalls(callers, listed),
      ...priceCalls(prices, callers, toolbar),
      ...cardCalls(callers),
      ...contextCalls(context),
      ...viewCalls({ ...prices, global, mood }),
      ...keyCalls(keys, limiter),
    },
    callChecks,
    (caller) => callers.admits(caller),
  );
  serveLive(hub, callers);
  followSettings(signal);
  observeLiquidations(context, signal);
  serveKeyboardCommands();
  serveFirstRun();
  serveOutsidePages({ ...prices, hub, listed }, signal);
}
