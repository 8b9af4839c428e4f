import { ListedCoins } from '../../utils/market/coin-directory.ts';
import { coinListCell, openCoinList } from '../../utils/market/coin-list-source.ts';
import { packagedCoinList } from '../../utils/market/packaged-data.ts';
import type { BackgroundHandlers } from '../../utils/platform/messaging.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';

type CoinCalls = Pick<BackgroundHandlers, 'coins.find' | 'coins.search' | 'coins.named'>;

/** The most coins that a search finds: for a card, and for popup and side panel. */
const mostFoundForPage = 8;
const mostFound = 20;

/** Answers calls about coins outside the catalog, which are in the list of all coins: no provider gets a request for them. */
export function coinCalls(callers: Pick<PageCallers, 'spend'>, listed: ListedCoins): CoinCalls {
  return {
    'coins.find': async ({ words }, caller) => {
      await callers.spend(caller, 'coinWords', words.length);
      return listed.find(words);
    },
    'coins.search': async ({ query }, caller) => {
      await callers.spend(caller, 'coinWords', 1);
      return listed.search(query, caller.kind === 'page' ? mostFoundForPage : mostFound);
    },
    'coins.named': async ({ coins }, caller) => {
      await callers.spend(caller, 'coinWords', coins.length);
      return listed.named(coins);
    },
  };
}

/** The look-up of coins outside the catalog with its real parts. */
export function listedCoins(limiter: RequestLimiter): ListedCoins {
  const parts = {
    cell: coinListCell,
    limiter,
    isAllowed: async () => (await settingsOrLastKnown()).fetchesList,
    packaged: packagedCoinList,
    now: Date.now,
  };
  return new ListedCoins(() => openCoinList(parts), Date.now);
}
