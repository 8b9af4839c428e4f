import { useRef } from 'preact/hooks';
import { formatCompact } from '../../utils/domain/format/format-price.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import type { CardRow } from '../../utils/domain/settings/page-settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { DayRange } from './DayRange.tsx';

interface Props {
  readonly state: QuoteState;
  readonly locale: string;
  /** The rows that the reader hides: the day's range, volume and market cap (`amounts`), or others. */
  readonly hidden?: readonly CardRow[];
}

/**
 * The day's range, volume and market cap, each only where it is known. A card that opens while loading reserves their place and
 * keeps it, to avoid a layout shift.
 */
export function StatsGrid({ state, locale, hidden = [] }: Props) {
  const reserved = useRef(false);
  const hidesAll = hidden.includes('range') && hidden.includes('amounts');
  if (state.kind === 'loading') reserved.current = true;
  const quote = state.kind === 'ready' ? state.quote : null;
  const content = quote ? statsOf(quote, locale, hidden) : null;
  if (hidesAll || (!content && !reserved.current)) return null;
  return (
    <div class="stats" data-kept={reserved.current}>
      {content}
      {state.kind === 'loading' && <span class="skeleton stats-skeleton" />}
    </div>
  );
}

/** Null where none of them is known. */
function statsOf(quote: Quote, locale: string, hidden: readonly CardRow[]) {
  const { price, currency, low24h, high24h, volume24h, marketCap } = quote;
  const hasRange = !hidden.includes('range') && low24h !== null && high24h !== null;
  const hasAmounts = !hidden.includes('amounts') && (volume24h !== null || marketCap !== null);
  if (!hasRange && !hasAmounts) return null;
  return (
    <>
      {hasRange && <DayRange low={low24h} high={high24h} price={price} currency={currency} locale={locale} />}
      {hasAmounts && (
        <dl class="amounts">
          <Amount
            part="volume"
            label={t('card_volume')}
            value={volume24h}
            currency={currency}
            locale={locale}
          />
          <Amount
            part="cap"
            label={t('card_market_cap')}
            value={marketCap}
            currency={currency}
            locale={locale}
          />
        </dl>
      )}
    </>
  );
}

interface AmountProps {
  readonly part: string;
  readonly label: string;
  readonly value: number | null;
  readonly currency: string;
  readonly locale: string;
}

function Amount({ part, label, value, currency, locale }: AmountProps) {
  if (value === null) return null;
  return (
    <div class="stat">
      <dt>{label}</dt>
      <dd data-part={part}>{formatCompact(value, currency, locale)}</dd>
    </div>
  );
}
