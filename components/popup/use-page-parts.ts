import { useState } from 'preact/hooks';
import type { CoinNames } from '../hooks/use-coin-names.ts';
import { useComparison } from '../hooks/use-comparison.ts';
import type { PageView } from '../hooks/use-page.ts';
import { nextSorting, pageRows, rowsShown, type Sorting, sortRows } from './page-rows.ts';
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
type TableParts = Omit<PageParts, 'watchlist' | 'onOpen' | 'onStar'>;

/** The rows of the page's table, of the page in front. */
export function usePageParts({ page, currency, figures, names }: Wanted): TableParts {
  const pageId = page.kind === 'here' ? `${page.tabId} ${page.summary.page}` : null;
  // What the reader chose counts for that page only.
  const [allOf, setAllOf] = useState<string | null>(null);
  const [sorting, setSorting] = useState<Sorting>({ by: 'mentions', isAscending: false });
  const [exactOf, setExactOf] = useState<string | null>(null);
  const coins = page.kind === 'here' ? page.summary.coins : [];
  const isWanted = page.kind === 'here' && currency !== null && coins.length > 0;
  const comparison = useComparison(
    isWanted
      ? {
          tabId: page.tabId,
          page: page.summary.page,
          currency,
          coins: coins
            .map(({ coin }) => coin)
            .toSorted()
            .join(' '),
          isExact: exactOf === pageId,
        }
      : null,
  );
  const all = pageRows(coins, comparison.kind === 'ready' ? comparison.coins : null, figures, names);
  const rows = sortRows(all, sorting);
  const isAll = pageId !== null && allOf === pageId;
  return {
    rows,
    shown: rowsShown(rows, isAll),
    comparison,
    figures,
    sorting,
    onSort: (by) => setSorting(nextSorting(sorting, by)),
    onShowAll: () => setAllOf(pageId),
    onExact: () => setExactOf(pageId),
  };
}
