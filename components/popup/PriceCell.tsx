import { formatAge } from '../../utils/domain/format/format-moment.ts';
import { noFigure } from '../../utils/domain/format/number-format.ts';
import { freshness } from '../../utils/domain/quote/age.ts';
import type { Disagreement } from '../../utils/domain/quote/second-witness.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { Price } from '../shared/Price.tsx';
import { apartText, problemText } from '../shared/price-text.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import type { Figures } from './popup-figures.ts';

interface Props {
  readonly state: QuoteState;
  readonly figures: Pick<Figures, 'now' | 'locale'>;
}

/** A coin's price; a dash where there is none, with the reason in its tooltip. A stale price has its own age below it. */
export function PriceCell({ state, figures: { now, locale } }: Props) {
  if (state.kind === 'loading') return <span class="skeleton skeleton-price" />;
  if (state.kind !== 'ready') {
    const reason = state.kind === 'failed' ? problemText(state.problem) : t('popup_no_price');
    return (
      <span class="none" data-part="price" title={reason}>
        <span aria-hidden="true">{noFigure}</span>
        <span class="unseen">{t('popup_no_price')}</span>
      </span>
    );
  }
  const { shown, apart } = state;
  const grade = freshness(shown.at, now);
  const isStale = grade === 'stale' || grade === 'last-known';
  return (
    <>
      <span class="price" data-part="price">
        {apart && <ApartSign apart={apart} locale={locale} />}
        <Price price={shown.price} currency={shown.currency} locale={locale} />
      </span>
      {isStale && (
        <span class="row-age warn" data-part="age">
          {formatAge(now - shown.at)}
        </span>
      )}
    </>
  );
}

/** The change over 24 hours; a dash where it is not known. */
export function ChangeCell({ state, figures: { locale } }: Props) {
  if (state.kind === 'loading') return <span class="skeleton skeleton-chip" />;
  if (state.kind !== 'ready') return <span class="none">{noFigure}</span>;
  const { change24h, changeIn } = state.shown;
  return <ChangeChip change={change24h} locale={locale} unit={changeIn} />;
}

interface ApartSignProps {
  readonly apart: Disagreement;
  readonly locale: string;
}

/** A small sign before a price that another source contradicts; both figures in its tooltip and for screen readers. */
function ApartSign({ apart, locale }: ApartSignProps) {
  const text = apartText(apart, locale);
  return (
    <span class="apart" title={text} data-part="apart">
      <span aria-hidden="true">≠</span>
      <span class="unseen">{text}</span>
    </span>
  );
}
