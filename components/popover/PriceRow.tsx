import { useRef } from 'preact/hooks';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ChangeChip, changePeriod } from '../shared/ChangeChip.tsx';
import type { QuoteState } from '../shared/quote-state.ts';

interface Props {
  readonly state: QuoteState;
  readonly locale: string;
}

/** A longer price gets a smaller font, so that price and change fit on one line. */
function sizeOf(price: string): 'large' | 'medium' | 'small' {
  if (price.length <= 11) return 'large';
  return price.length <= 14 ? 'medium' : 'small';
}

/** The price and its 24-hour change, or placeholders of their size while they load. */
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
          {t('card_no_price')}
        </span>
      </div>
    );
  }
  return <KnownPrice shown={state.shown} isNamed={state.apart !== null} locale={locale} />;
}

interface KnownProps {
  readonly shown: ShownPrice;
  /** Whether another source contradicts it, so that it needs its own source's name. */
  readonly isNamed: boolean;
  readonly locale: string;
}

/** A price that changes is tinted for a moment: the new key recreates the element, which restarts its animation. */
function KnownPrice({ shown, isNamed, locale }: KnownProps) {
  const text = formatPrice(shown.price, shown.currency, locale);
  const last = useRef({ price: shown.price, text, tick: '' });
  if (last.current.text !== text) {
    const tick = shown.price > last.current.price ? 'up' : 'down';
    last.current = { price: shown.price, text, tick };
  }
  return (
    <div class="price-row">
      <span class="figure" data-named={isNamed || undefined}>
        <span
          key={text}
          class="price"
          data-size={sizeOf(text)}
          data-part="price"
          data-tick={last.current.tick || undefined}
        >
          {text}
        </span>
        {isNamed && (
          <span class="price-source" data-part="price-source">
            {sources[shown.source].name}
          </span>
        )}
      </span>
      <span class="change">
        <ChangeChip change={shown.change24h} locale={locale} />
        <span class="period">{changePeriod(shown.changeIn)}</span>
      </span>
    </div>
  );
}
