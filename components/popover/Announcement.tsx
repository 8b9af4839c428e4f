import { useEffect, useState } from 'preact/hooks';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';

interface Props {
  readonly coin: Pick<Coin, 'name'>;
  readonly shown: ShownPrice | null;
  readonly locale: string;
}

/** Tells name, price and change once to screen readers: the first ones known, not every tick after. */
export function Announcement({ coin, shown, locale }: Props) {
  const [said, setSaid] = useState('');
  const text = shown && sentence(coin.name, shown, locale);
  useEffect(() => {
    // A live region is heard only when it changes after it is there.
    if (text !== null) setSaid((last) => last || text);
  }, [text]);
  return (
    <p class="unseen" role="status" data-part="announcement">
      {said}
    </p>
  );
}

function sentence(name: string, { price, currency, change24h }: ShownPrice, locale: string): string {
  const change = change24h === null ? '' : `, ${formatPercent(change24h, locale)} in 24 hours`;
  return `${name}: ${formatPrice(price, currency, locale)}${change}`;
}
