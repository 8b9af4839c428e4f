import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Quote } from '../../utils/domain/quote/quote.ts';
import type { Disagreement } from '../../utils/domain/quote/second-witness.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import { t } from '../../utils/domain/text/messages.ts';

/** A figure's source and, where an exchange's price was converted, its unit: `Binance, via USDT`. */
export function sourceText({ source, converted }: Pick<Quote, 'source' | 'converted'>): string {
  const { name, kind } = sources[source];
  if (!converted || kind === 'aggregator') return name;
  return t('shared_source_via', { source: name, unit: converted.from.toUpperCase() });
}

/** Two figures that contradict each other, each with its source. */
export function apartText({ streamed, quoted }: Disagreement, locale: string): string {
  const price = (figure: Disagreement['quoted']): string =>
    formatPrice(figure.price, figure.currency, locale);
  return t('shared_apart', {
    first: price(streamed),
    source: shortName(streamed),
    second: price(quoted),
    witness: shortName(quoted),
  });
}

function shortName({ source }: Disagreement['quoted']): string {
  const { name, shortName: short = name } = sources[source];
  return short;
}
