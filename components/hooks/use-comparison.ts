import { useEffect, useState } from 'preact/hooks';
import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { ComparisonRow, StatedAmount } from '../../utils/domain/since/page-comparison.ts';
import { comparisonRequests } from '../../utils/domain/since/since-requests.ts';
import { logError } from '../../utils/platform/log.ts';
import { callBackground, callPage } from '../../utils/platform/messaging.ts';
import { activeTab } from '../../utils/platform/tabs.ts';

/** One coin of the page with its market prices at the time of the article. */
export interface ComparedCoin extends ComparisonRow {
  /** The price at publication in the reader's currency. */
  readonly past: PastPrice | null;
  /** The price in the unit of the article's figure, where that is another. */
  readonly inFigureUnit: PastPrice | null;
  /** The price in that unit at the beginning of the change that the article states. */
  readonly changeStart: PastPrice | null;
}

export type Comparison =
  | { readonly kind: 'closed' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      readonly coins: readonly ComparedCoin[];
      readonly marketCap: StatedAmount | null;
    };

/** The most coins in one table: an index page names hundreds. */
const mostRows = 30;

/**
 * Compares the prices of the page's coins at publication with the prices now. Requested only when the reader opens the
 * table, because coins outside of the baskets are requested by name; one message for all coins.
 * @param currency the reader's while the table is open, else null
 */
export function useComparison(currency: string | null): Comparison {
  const [comparison, setComparison] = useState<Comparison>({ kind: 'closed' });
  useEffect(() => {
    if (currency === null) {
      setComparison({ kind: 'closed' });
      return undefined;
    }
    let isCurrent = true;
    setComparison({ kind: 'loading' });
    loadComparison(currency).then(
      (loaded) => isCurrent && setComparison({ kind: 'ready', ...loaded }),
      (error: unknown) => {
        logError('the comparison of the page’s coins', error);
        if (isCurrent) setComparison({ kind: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [currency]);
  return comparison;
}

async function loadComparison(
  currency: string,
): Promise<{ readonly coins: readonly ComparedCoin[]; readonly marketCap: StatedAmount | null }> {
  const tab = await activeTab();
  const page = tab && (await callPage(tab.id, 'page.comparison', null));
  const rows = (page?.rows ?? []).slice(0, mostRows);
  const needed = comparisonRequests(rows, currency, Date.now());
  const requests = needed.flatMap(({ atThen, inFigureUnit, atChangeStart }) =>
    [atThen, inFigureUnit, atChangeStart].filter((request) => request !== null),
  );
  const prices = requests.length > 0 ? await callBackground('prices.at', { requests }) : [];
  const priceOf = (request: (typeof requests)[number] | null): PastPrice | null =>
    request === null ? null : (prices[requests.indexOf(request)] ?? null);
  const coins = rows.map((row, index) => ({
    ...row,
    past: priceOf(needed[index]!.atThen),
    inFigureUnit: priceOf(needed[index]!.inFigureUnit),
    changeStart: priceOf(needed[index]!.atChangeStart),
  }));
  return { coins, marketCap: page?.marketCap ?? null };
}
