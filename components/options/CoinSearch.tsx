import { useState } from 'preact/hooks';
import { coins as catalog } from '../../utils/domain/coin/catalog.ts';
import type { Coin, CoinId } from '../../utils/domain/coin/coin.ts';
import { searchCoins } from '../../utils/domain/coin/search-coins.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';

interface Props {
  readonly taken: readonly CoinId[];
  readonly onPick: (coin: CoinId) => void;
}

const mostShown = 8;

/** A combobox over the catalog, as the ARIA Authoring Practices describe it: the focus stays in the field. */
export function CoinSearch({ taken, onPick }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = open ? searchCoins(query, catalog, taken, mostShown) : [];
  const current = found[active];
  const search = (text: string): void => {
    setQuery(text);
    setActive(0);
    setOpen(text.trim() !== '');
  };
  const pick = (coin: CoinId): void => {
    search('');
    onPick(coin);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') search('');
    else if (event.key === 'Enter' && current) pick(current.id);
    else if (event.key === 'ArrowDown' && found.length > 0) setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp' && found.length > 0)
      setActive((active + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  };
  return (
    <div class="search">
      <input
        class="field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        placeholder={t('options_add_coin_hint')}
        aria-label={t('options_add_coin')}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls="coin-suggestions"
        aria-activedescendant={current ? `suggestion-${current.id}` : undefined}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={() => setOpen(query.trim() !== '')}
        onBlur={() => setOpen(false)}
      />
      <div
        id="coin-suggestions"
        class="suggestions"
        role="listbox"
        aria-label={t('options_matching_coins')}
        hidden={found.length === 0}
      >
        {found.map((coin, index) => (
          <Suggestion key={coin.id} coin={coin} active={index === active} onPick={() => pick(coin.id)} />
        ))}
      </div>
      <output class="note empty">{open && found.length === 0 ? t('options_add_coin_none') : null}</output>
    </div>
  );
}

interface SuggestionProps {
  readonly coin: Coin;
  readonly active: boolean;
  readonly onPick: () => void;
}

function Suggestion({ coin, active, onPick }: SuggestionProps) {
  return (
    <div
      id={`suggestion-${coin.id}`}
      class="suggestion"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-coin={coin.id}
      // On `mousedown`, which comes before the field loses the focus and the list closes.
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
