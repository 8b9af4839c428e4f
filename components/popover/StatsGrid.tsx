import { useRef } from 'preact/hooks';
import { formatCompact } from '../../utils/domain/format/format-compact.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
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
 * High and low, volume and market cap, each only where it is known. Two lines are kept free as long as the card
 * does not know which will come, and stay free afterwards: what stands below shall not jump.
 */
export function StatsGrid({ state, locale }: Props) {
  const kept = useRef(false);
  if (state.kind === 'loading') kept.current = true;
  const stats = state.kind === 'ready' ? statsOf(state.quote, locale) : [];
  if (stats.length === 0 && !kept.current) return null;
  return (
    <dl class="stats" data-kept={kept.current}>
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
    ...price('low', 'Low', quote.low24h),
    ...amount('volume', 'Vol', quote.volume24h),
    ...price('high', 'High', quote.high24h),
    ...amount('cap', 'Cap', quote.marketCap),
  ];
}
