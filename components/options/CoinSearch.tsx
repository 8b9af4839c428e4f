import { coins as catalog } from '../../utils/domain/coin/catalog.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { searchCoins } from '../../utils/domain/coin/search-coins.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Combobox } from './Combobox.tsx';

interface Props {
  readonly taken: readonly CoinId[];
  readonly onPick: (coin: CoinId) => void;
  /** Tells several of them on one page apart. */
  readonly name?: string;
  /** For screen readers; "Add a coin" where it is missing. */
  readonly label?: string;
  readonly initial?: string;
}

const mostShown = 8;

/** Searches the catalog for a coin. */
export function CoinSearch({ taken, onPick, name = 'coin', label, initial = '' }: Props) {
  const find = (query: string) =>
    searchCoins(query, catalog, taken, mostShown).map((coin) => ({
      id: coin.id,
      content: (
        <>
          <CoinIcon coin={coin} />
          <span class="list-name">{coin.name}</span>
          <span class="note">{coin.symbol}</span>
        </>
      ),
    }));
  return (
    <Combobox
      name={name}
      label={label ?? t('options_add_coin')}
      listLabel={t('options_matching_coins')}
      placeholder={t('options_add_coin_hint')}
      initial={initial}
      find={find}
      none={t('options_add_coin_none')}
      onPick={onPick}
    />
  );
}
