import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { NamedCoin } from '../hooks/use-coin-names.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly coin: NamedCoin;
  readonly isOn: boolean;
  readonly onStar: (coin: CoinId, on: boolean) => void;
}

/** Adds a coin to the watchlist, or removes it. */
export function StarButton({ coin, isOn, onStar }: Props) {
  const label = t(isOn ? 'popup_unstar' : 'popup_star', { coin: coin.name });
  return (
    <button
      type="button"
      class="star"
      data-action="star"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      onClick={() => onStar(coin.id, !isOn)}
    >
      <Icon name="star" filled={isOn} />
    </button>
  );
}
