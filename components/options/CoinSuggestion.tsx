import type { Coin } from '../../utils/domain/coin/coin.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';

interface Props {
  readonly coin: Coin;
  readonly active: boolean;
  readonly onPick: () => void;
}

export function CoinSuggestion({ coin, active, onPick }: Props) {
  return (
    <div
      id={`suggestion-${coin.id}`}
      class="suggestion"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-coin={coin.id}
      // Before the field loses the focus, and with it the list.
      onMouseDown={(event) => {
        event.preventDefault();
        onPick();
      }}
    >
      <CoinIcon coin={coin} />
      <span class="list-name">{coin.name}</span>
      <span class="note">{coin.symbol}</span>
    </div>
  );
}
