import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/domain/text/messages.ts';
import { copyText } from '../hooks/copy-text.ts';
import type { PageRow } from './page-rows.ts';
import { rowsAsCsv, rowsAsText } from './rows-as-text.ts';

interface Props {
  readonly rows: readonly PageRow[];
  readonly locale: string;
}

/** How long the outcome is shown, in milliseconds. */
const shownMs = 2_500;

/** Copies the table, as text or as CSV. */
export function CopyButtons({ rows, locale }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), shownMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (text: string): void =>
    void copyText(text).then((isDone) => setOutcome(isDone ? 'copied' : 'failed'));
  return (
    <span class="copy">
      <span role="status" class="copy-outcome">
        {outcome && t(outcome === 'copied' ? 'popup_copied' : 'popup_not_copied')}
      </span>
      {outcome === null && (
        <>
          <button
            type="button"
            class="text-button"
            data-action="copy-text"
            onClick={() => copy(rowsAsText(rows, locale))}
          >
            {t('popup_copy_text')}
          </button>
          <button
            type="button"
            class="text-button"
            data-action="copy-csv"
            onClick={() => copy(rowsAsCsv(rows))}
          >
            {t('popup_copy_csv')}
          </button>
        </>
      )}
    </span>
  );
}
