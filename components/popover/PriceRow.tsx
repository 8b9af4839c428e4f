import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { foldZeros, formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ChangeChip, changePeriod } from '../shared/ChangeChip.tsx';
import type { QuoteState } from '../shared/quote-state.ts';
import { PriceButton, useCopyOutcome } from './PriceButton.tsx';

interface Props {
  readonly state: QuoteState;
  readonly locale: string;
  /** Stands beside price and change. */
  readonly children: ComponentChildren;
}

/** A longer price gets a smaller font, so that it fits beside the small chart. */
function sizeOf(price: string): 'large' | 'medium' | 'small' {
  if (price.length <= 11) return 'large';
  return price.length <= 14 ? 'medium' : 'small';
}

/** The price, its 24-hour change and the small chart; placeholders of their size while they load. */
export function PriceRow({ state, locale, children }: Props) {
  return (
    <div class="price-row">
      {state.kind === 'ready' ? (
        <KnownPrice shown={state.shown} isNamed={state.apart !== null} locale={locale} />
      ) : (
        <NoPrice isLoading={state.kind === 'loading'} />
      )}
      {children}
    </div>
  );
}

function NoPrice({ isLoading }: { readonly isLoading: boolean }) {
  if (!isLoading) {
    return (
      <span class="price no-price" data-part="price">
        {t('card_no_price')}
      </span>
    );
  }
  return (
    <>
      <span class="figure price" data-part="price">
        <span class="skeleton price-skeleton" />
      </span>
      <span class="change">
        <span class="skeleton chip-skeleton" />
      </span>
    </>
  );
}

interface KnownProps {
  readonly shown: ShownPrice;
  /** Whether another source contradicts it, so that it needs its own source's name. */
  readonly isNamed: boolean;
  readonly locale: string;
}

function KnownPrice({ shown, isNamed, locale }: KnownProps) {
  const text = formatPrice(shown.price, shown.currency, locale);
  const last = useRef({ price: shown.price, text, tick: '' });
  const [copied, setCopied] = useCopyOutcome();
  if (last.current.text !== text) {
    const tick = shown.price > last.current.price ? 'up' : 'down';
    last.current = { price: shown.price, text, tick };
  }
  return (
    <>
      <span class="figure" data-named={isNamed || undefined}>
        <PriceButton text={text} size={sizeOf(foldZeros(text))} tick={last.current.tick} onCopy={setCopied} />
        {isNamed && (
          <span class="price-source" data-part="price-source">
            {sources[shown.source].name}
          </span>
        )}
      </span>
      <span class="change">
        {shown.change24h !== null && <ChangeChip change={shown.change24h} locale={locale} />}
        <span class="period" role="status" data-part="period">
          {copied && t(copied === 'copied' ? 'card_copied' : 'card_copy_failed')}
          {!copied && shown.change24h !== null && (
            <span aria-hidden="true">{changePeriod(shown.changeIn)}</span>
          )}
        </span>
      </span>
    </>
  );
}
