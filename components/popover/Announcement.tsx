import { useEffect, useState } from 'preact/hooks';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { apartText } from '../shared/price-text.ts';

type ReadyState = Extract<QuoteState, { kind: 'ready' }>;

interface Props {
  readonly coin: Pick<Coin, 'name'>;
  readonly state: QuoteState;
  readonly locale: string;
}

/** Announces name, price and change to screen readers once: the first known figures, not every tick after. */
export function Announcement({ coin, state, locale }: Props) {
  const [announced, setAnnounced] = useState('');
  const text = state.kind === 'ready' ? announcementOf(coin.name, state, locale) : null;
  useEffect(() => {
    // Screen readers announce a live region only when it changes after it was inserted.
    if (text !== null) setAnnounced((last) => last || text);
  }, [text]);
  return (
    <p class="unseen" role="status" data-part="announcement">
      {announced}
    </p>
  );
}

function announcementOf(coin: string, { shown, apart }: ReadyState, locale: string): string {
  if (apart) return t('card_announcement', { coin, price: apartText(apart, locale) });
  const price = formatPrice(shown.price, shown.currency, locale);
  if (shown.change24h === null) return t('card_announcement', { coin, price });
  return t('card_announcement_change', { coin, price, change: formatPercent(shown.change24h, locale) });
}
