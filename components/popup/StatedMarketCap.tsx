import { formatCompact } from '../../utils/domain/format/format-price.ts';
import type { GlobalMarket } from '../../utils/domain/quote/quote.ts';
import type { StatedAmount } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  readonly stated: StatedAmount;
  /** The whole market now; null where it is not known. */
  readonly market: GlobalMarket | null;
  readonly locale: string;
}

/** The market cap of all coins as the article states it, beside that of now. */
export function StatedMarketCap({ stated, market, locale }: Props) {
  const then = formatCompact(stated.value, stated.currency, locale);
  return (
    <p class="line" data-part="stated-market-cap">
      {market
        ? t('popup_stated_market_cap', {
            stated: then,
            now: formatCompact(market.marketCap, market.currency, locale),
          })
        : t('popup_stated_market_cap_alone', { stated: then })}
    </p>
  );
}
