import type { Coin } from '../coin/coin.ts';
import { formatAge } from '../format/format-moment.ts';
import { formatPercent } from '../format/format-percent.ts';
import { formatPrice } from '../format/format-price.ts';
import type { Quote } from '../quote/quote.ts';
import { sources } from '../quote/sources.ts';
import { t } from '../text/messages.ts';

/** A coin in one line for the address bar: "Bitcoin (BTC) · $70,652.60 · +10.66% (24 h) · CoinGecko, 2 min ago". */
export function coinLine(
  { name, symbol }: Pick<Coin, 'name' | 'symbol'>,
  quote: Quote | null,
  { locale, now }: { readonly locale: string; readonly now: number },
): string {
  if (!quote) return t('omnibox_no_price', { coin: name, symbol });
  const { price, currency, change24h, source, at } = quote;
  const figures = {
    coin: name,
    symbol,
    price: formatPrice(price, currency, locale),
    source: sources[source].name,
    age: formatAge(now - at),
  };
  if (change24h === null) return t('omnibox_price', figures);
  return t('omnibox_price_change', { ...figures, change: formatPercent(change24h, locale) });
}
