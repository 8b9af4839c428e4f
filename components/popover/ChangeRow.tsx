import type { PastPrice } from '../../utils/domain/quote/past-price.ts';
import type { StatedChange } from '../../utils/domain/since/article-figure.ts';
import type { KnownPrice } from '../../utils/domain/since/verdict.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { changeText, marketChangeText } from '../shared/price-text.ts';

interface Props {
  readonly change: StatedChange;
  /** The market at the beginning and at the end of the change; null where that is not known. */
  readonly start: PastPrice | null;
  readonly end: KnownPrice | null;
  readonly isLate: boolean;
  readonly locale: string;
}

/** A change that the article states without a price, and the market's below it. */
export function ChangeRow({ change, start, end, isLate, locale }: Props) {
  return (
    <div class="pair" data-part="figure">
      <span class="label">{t('card_figure_change')}</span>
      <span class="stated" data-part="stated" title={t('card_change_tooltip')}>
        {changeText(change, null, null, locale)}
      </span>
      <span class="detail wide" data-part="market-change">
        {change.spanMs !== undefined && marketChangeText(start, end, locale)}
      </span>
      {isLate && <span class="verdict wide" />}
    </div>
  );
}
