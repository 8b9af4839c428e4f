import { coinListCell, openCoinList } from '../../utils/market/coin-list-source.ts';
import { ListedCoins } from '../../utils/market/coin-directory.ts';
import { packagedCoinList } from '../../utils/market/packaged-data.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';
import { settingsOrLastKnown } from '../../utils/settings/settings-store.ts';

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
