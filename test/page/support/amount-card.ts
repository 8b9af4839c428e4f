import type { PopoverProps } from '../../../components/popover/PopoverCard.tsx';
import { dayMs } from '../../../utils/domain/time.ts';
import { bitcoin, facts, props, ready } from '../../../scripts/cards/card-base.ts';
import { figure, publishedAt } from '../../../scripts/cards/figure-states.ts';
import { walk } from '../../../scripts/cards/walk.ts';

interface Amount {
  readonly price: number;
  readonly currency: string;
  readonly locale: string;
  readonly details: boolean;
}

/** A card whose figures all have one size and one currency: the price, low and high, the price then, the article's. */
export function amountCard({ price, currency, locale, details }: Amount): PopoverProps {
  const at = publishedAt;
  const series = { points: walk(price * 0.904, price, dayMs), currency, source: 'coingecko' } as const;
  const past = { kind: 'price', price: price * 0.969, currency, at, source: 'coingecko' } as const;
  const quote = {
    ...bitcoin,
    price,
    currency,
    low24h: price * 0.88,
    high24h: price * 1.02,
    volume24h: price * 1e6,
    marketCap: price * 2e7,
  };
  return props({
    locale,
    details,
    coin: { id: 'shiba-inu', name: 'Shiba Inu', symbol: 'SHIB' },
    state: ready(quote),
    facts: facts({
      chart: { range: '24h', series: { kind: 'ready', series } },
      since: { published: { at, precision: 'time', zone: 'uncertain' }, past, exact: 'offered' },
      figure: figure({ price: price * 1.4, currency }),
    }),
  });
}
