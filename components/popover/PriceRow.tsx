import { useRef } from 'preact/hooks';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { type ShownPrice, shownPrice } from '../../utils/domain/live/shown-price.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { changePeriod } from '../shared/change-period.ts';
import type { QuoteState } from '../shared/quote-state.ts';

interface Props {
  readonly state: QuoteState;
  readonly locale: string;
}

/** The longer a price, the smaller it is set, so that price and change share one line. */
function sizeOf(price: string): 'large' | 'medium' | 'small' {
  if (price.length <= 11) return 'large';
  return price.length <= 14 ? 'medium' : 'small';
}

/** The price and its 24-hour change. Room is kept for both while they load. */
export function PriceRow({ state, locale }: Props) {
  if (state.kind === 'loading') {
    return (
      <div class="price-row">
        <span class="price" data-part="price">
          <span class="skeleton price-skeleton" />
        </span>
        <span class="skeleton chip-skeleton" />
      </div>
    );
  }
  if (state.kind !== 'ready') {
    return (
      <div class="price-row">
        <span class="price no-price" data-part="price">
          No price
        </span>
      </div>
    );
  }
  return <KnownPrice shown={shownPrice(state.quote, state.live)} locale={locale} />;
}

/** A price that changes under the reader's eyes is tinted for a moment: made anew, its animation starts again. */
function KnownPrice({ shown, locale }: { readonly shown: ShownPrice; readonly locale: string }) {
  const text = formatPrice(shown.price, shown.currency, locale);
  const last = useRef({ price: shown.price, text, tick: '' });
  if (last.current.text !== text) {
    const tick = shown.price > last.current.price ? 'up' : 'down';
    last.current = { price: shown.price, text, tick };
  }
  return (
    <div class="price-row">
      <span
        key={text}
        class="price"
        data-size={sizeOf(text)}
        data-part="price"
        data-tick={last.current.tick || undefined}
      >
        {text}
      </span>
      <span class="change">
        <ChangeChip change={shown.change24h} locale={locale} />
        <span class="period">{changePeriod(shown.changeIn)}</span>
      </span>
    </div>
  );
}
