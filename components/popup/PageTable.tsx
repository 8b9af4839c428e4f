import { t } from '../../utils/domain/text/messages.ts';
import type { SortKey, Sorting } from './page-rows.ts';
import type { PageParts } from './PageSection.tsx';
import { PageTableRow } from './PageTableRow.tsx';

interface Props {
  readonly parts: PageParts;
  /** Whether the page states when it was published: without that there is no column for the change since. */
  readonly hasMoment: boolean;
  /** Whether the page is still being read for what it says of its coins. */
  readonly isReading: boolean;
}

/** The page's coins, sortable: mentions, price, change of the day, change since the article, and what it says of them. */
export function PageTable({ parts, hasMoment, isReading }: Props) {
  const { rows, shown, figures, watchlist, sorting, onSort, onShowAll, onOpen, onStar } = parts;
  const heading = { sorting, onSort };
  return (
    <>
      <table class="coins" aria-label={t('popup_page')}>
        <thead>
          <tr>
            <Heading {...heading} by="mentions" text={t('popup_column_mentions')} />
            <th scope="col">{t('popup_column_price')}</th>
            <Heading {...heading} by="change" text={t('shared_period_24h')} />
            {hasMoment && <Heading {...heading} by="since" text={t('popup_column_since')} />}
          </tr>
        </thead>
        {shown.map((row) => (
          <PageTableRow
            key={row.coin.id}
            row={row}
            figures={figures}
            hasMoment={hasMoment}
            isReading={isReading}
            isStarred={watchlist.includes(row.coin.id)}
            onOpen={onOpen}
            onStar={onStar}
          />
        ))}
      </table>
      {shown.length < rows.length && (
        <button type="button" class="show-all" data-action="show-all" onClick={onShowAll}>
          {t('popup_show_all', { count: rows.length })}
        </button>
      )}
    </>
  );
}

interface HeadingProps {
  readonly by: SortKey;
  readonly text: string;
  readonly sorting: Sorting;
  readonly onSort: (by: SortKey) => void;
}

/** A column by which the table can be sorted. */
function Heading({ by, text, sorting, onSort }: HeadingProps) {
  const isSorted = sorting.by === by;
  const order = sorting.isAscending ? 'ascending' : 'descending';
  return (
    <th scope="col" aria-sort={isSorted ? order : undefined}>
      <button
        type="button"
        class="sort"
        data-sort={by}
        data-order={isSorted ? order : undefined}
        onClick={() => onSort(by)}
      >
        {text}
        <svg class="sort-arrow" viewBox="0 0 8 8" aria-hidden="true">
          <path d="M4 6.5 0.8 2h6.4z" />
        </svg>
      </button>
    </th>
  );
}
