import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { logError } from '../../utils/platform/log.ts';
import type { ComparedCoin } from '../hooks/use-comparison.ts';
import type { PageParts } from './PageSection.tsx';
import { PageTable } from './PageTable.tsx';
import type { PageRow } from './page-rows.ts';
import type { Figures } from './popup-figures.ts';
import { rowsAsCsv, rowsAsText } from './rows-as-text.ts';

/** The table of the page's coins, with the moment of publication above it. */
export function PageCoins({ parts }: { readonly parts: PageParts }) {
  const { rows, comparison, figures } = parts;
  const heading = <h2>{t('popup_page')}</h2>;
  if (rows.length === 0) {
    return (
      <>
        {heading}
        <p class="line">{t('popup_no_coins')}</p>
      </>
    );
  }
  const compared = comparison.kind === 'ready' ? comparison.coins : null;
  const published = compared && commonMoment(compared);
  const hasMoment = comparison.kind !== 'failed' && (!compared || compared.some((each) => each.published));
  const isIncomplete = rows.some((row) => row.compared?.published && !row.priceThen);
  return (
    <>
      <div class="section-head">
        {heading}
        <CopyButtons rows={rows} locale={figures.locale} />
      </div>
      <p class="caption page-moment" data-part="published">
        {published && t('popup_published', { moment: momentText(published, figures) })}
        {compared && !hasMoment && t('popup_no_date')}
        {comparison.kind === 'failed' && <span class="warn">{t('popup_comparison_failed')}</span>}
      </p>
      <PageTable parts={parts} hasMoment={hasMoment} isReading={comparison.kind === 'loading'} />
      {comparison.kind === 'ready' && isIncomplete && !comparison.isExact && (
        <p class="line">
          <button
            type="button"
            class="text-button"
            data-action="exact"
            title={t('popup_exact_tooltip')}
            onClick={parts.onExact}
          >
            {t('popup_exact')}
          </button>
        </p>
      )}
    </>
  );
}

/** The moment that all coins of the page share; null on a page of several posts. */
function commonMoment(compared: readonly ComparedCoin[]): PublishedMoment | null {
  const [first, ...others] = compared.flatMap(({ published }) => published ?? []);
  return first && others.every(({ at }) => at === first.at) ? first : null;
}

/** A day without a time is a day in UTC. */
function momentText({ at, precision }: PublishedMoment, { locale, now }: Figures): string {
  if (precision === 'day') return formatMoment(at, { locale, now, style: 'day', timeZone: 'UTC' });
  return formatMoment(at, { locale, now, style: 'moment' });
}

interface CopyButtonsProps {
  readonly rows: readonly PageRow[];
  readonly locale: string;
}

/** How long the outcome is shown, in milliseconds. */
const shownMs = 2_500;

/** Copies the table, as text or as CSV. */
function CopyButtons({ rows, locale }: CopyButtonsProps) {
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

/** Copies text to the clipboard, in a click. False where the browser refuses. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    logError('copy to the clipboard', error);
    return false;
  }
}
