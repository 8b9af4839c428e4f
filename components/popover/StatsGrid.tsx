import { useRef } from 'preact/hooks';
import { formatCompact, formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';

interface Props {
  readonly state: QuoteState;
  readonly locale: string;
}

interface Stat {
  readonly part: string;
  readonly label: string;
  readonly text: string;
}

/**
 * High and low, volume and market cap, each only where it is known. A card that opens while loading reserves two
 * lines and keeps them, to avoid a layout shift.
 */
export function StatsGrid({ state, locale }: Props) {
  const reserved = useRef(false);
  if (state.kind === 'loading') reserved.current = true;
  const stats = state.kind === 'ready' ? statsOf(state.quote, locale) : [];
  if (stats.length === 0 && !reserved.current) return null;
  return (
    <dl class="stats" data-kept={reserved.current}>
      {stats.map(({ part, label, text }) => (
        <div key={part} class="stat">
          <dt>{label}</dt>
          <dd data-part={part}>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function statsOf(quote: Quote, locale: string): Stat[] {
  const { currency } = quote;
  const price = (part: string, label: string, value: number | null): Stat[] =>
    value === null ? [] : [{ part, label, text: formatPrice(value, currency, locale) }];
  const amount = (part: string, label: string, value: number | null): Stat[] =>
    value === null ? [] : [{ part, label, text: formatCompact(value, currency, locale) }];
  return [
    ...price('low', t('card_low'), quote.low24h),
    ...amount('volume', t('card_volume'), quote.volume24h),
    ...price('high', t('card_high'), quote.high24h),
    ...amount('cap', t('card_market_cap'), quote.marketCap),
  ];
}
