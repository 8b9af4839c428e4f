import { useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import type { CoinNames } from '../hooks/use-coin-names.ts';
import { useComparison } from '../hooks/use-comparison.ts';
import type { PageView } from '../hooks/use-page.ts';
import { pageRows, rowsShown } from './page-rows.ts';
import type { PageParts } from './PageSection.tsx';
import type { Figures } from './popup-figures.ts';

interface Wanted {
  readonly page: PageView;
  /** The reader's; null until the settings are loaded, and while nothing of the page is shown. */
  readonly currency: string | null;
  readonly figures: Figures;
  readonly names: CoinNames;
}

/** What the page's table shows. */
type TableParts = Pick<PageParts, 'rows' | 'comparison' | 'figures' | 'isAll' | 'onShowAll' | 'onExact'> & {
  /** The coins of the rows that are on the screen, whatever their order. */
  readonly shownCoins: readonly CoinId[];
};

/** The rows of the page's table, of the page in front. */
export function usePageParts({ page, currency, figures, names }: Wanted): TableParts {
  const tabId = page.kind === 'here' ? page.tabId : null;
  // What the reader chose counts for that tab only.
  const [allOf, setAllOf] = useState<number | null>(null);
  const [exactOf, setExactOf] = useState<number | null>(null);
  const coins = page.kind === 'here' ? page.summary.coins : [];
  const isWanted = tabId !== null && currency !== null && coins.length > 0;
  const comparison = useComparison(
    isWanted
      ? {
          tabId,
          currency,
          coins: coins.map(({ coin }) => coin).toSorted().join(' '),
          isExact: exactOf === tabId,
        }
      : null,
  );
  const rows = pageRows(coins, comparison.kind === 'ready' ? comparison.coins : null, figures, names);
  const isAll = tabId !== null && allOf === tabId;
  return {
    rows,
    comparison,
    figures,
    isAll,
    onShowAll: () => setAllOf(tabId),
    onExact: () => setExactOf(tabId),
    shownCoins: rowsShown(rows, isAll).map(({ coin }) => coin.id),
  };
}
