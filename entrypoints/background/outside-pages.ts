import { CoinDirectory, type ListedCoins } from '../../utils/market/coin-directory.ts';
import type { LiveHub } from '../../utils/market/live/live-hub.ts';
import { packagedCatalogWords } from '../../utils/market/packaged-data.ts';
import { alertChecker } from './alert-services.ts';
import { serveContextMenus } from './context-menus.ts';
import type { MarketServices } from './market-services.ts';
import { serveAddressBar } from './omnibox.ts';
import { keepPriceAlarm } from './price-alarm.ts';

interface Parts extends Pick<MarketServices, 'market' | 'charts'> {
  readonly hub: LiveHub;
  readonly listed: ListedCoins;
}

/**
 * What reaches the reader outside of pages: alerts, the badge, the address bar, and the menu over selected text. Synchronous: to be
 * called in the worker's first turn.
 */
export function serveOutsidePages({ market, charts, hub, listed }: Parts, signal: AbortSignal): void {
  const directory = new CoinDirectory({ catalogWords: packagedCatalogWords, listed });
  serveContextMenus(directory);
  serveAddressBar({ directory, market });
  keepPriceAlarm({ checker: alertChecker({ market, charts, hub, directory }), market }, signal);
}
