import type { History } from '../../utils/market/history/history.ts';
import { momentsCell } from '../../utils/market/history/moment-cache.ts';
import { Moments } from '../../utils/market/history/moments.ts';
import type { NearSources } from '../../utils/market/history/near-price.ts';
import type { PastSource } from '../../utils/market/history/past-prices.ts';
import type { Market } from '../../utils/market/market.ts';
import { packagedCatalogWords } from '../../utils/market/packaged-data.ts';
import { defillama } from '../../utils/market/providers/defillama.ts';
import type { Caller } from '../../utils/platform/caller.ts';
import type { PageCallers } from '../../utils/platform/page-callers.ts';
import type { RequestLimiter } from '../../utils/platform/request-limiter.ts';

/** The baskets of the market's largest coins. */
export function momentsOf(market: Market, limiter: RequestLimiter): Moments {
  return new Moments({
    source: defillama,
    limiter,
    cell: momentsCell,
    largest: () => market.largest(),
    catalogWords: packagedCatalogWords,
    now: Date.now,
  });
}

export interface PastCall {
  readonly caller: Caller;
  /** Each new request takes a token of the tab, and what is cached takes none. */
  readonly callers: PageCallers;
  /** Nothing of it is written to disk. */
  readonly incognito: boolean;
  /** The reader asked with a click: coins outside of the baskets may be named. */
  readonly isClicked: boolean;
}

/** Prices by name. Rejects where the tab has no token left. */
export function historyFor(history: History, { caller, callers, incognito }: PastCall): PastSource {
  return {
    async find(wanted) {
      const own = { ...wanted, incognito };
      if (!(await history.isKnown(own))) await callers.spend(caller, 'past', 1);
      return history.find(own);
    },
    isKnown: (wanted) => history.isKnown({ ...wanted, incognito }),
  };
}

/** Prices by basket; without a token the basket counts as failed. Coins outside of the baskets need a click in the popup. */
export function momentsFor(
  moments: Moments,
  { caller, callers, incognito, isClicked }: PastCall,
): NearSources['moments'] {
  const byName = caller.kind === 'extension' && isClicked;
  const admit = () => callers.mayTake(caller, 'moments', 1);
  return {
    source: moments.source,
    find: (wanted) => moments.find({ ...wanted, byName, incognito, admit }),
  };
}
