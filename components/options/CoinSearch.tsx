import { useState } from 'preact/hooks';
import { coins } from '../../utils/domain/coin/catalog.ts';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { CoinSuggestion } from './CoinSuggestion.tsx';
import { searchCoins } from './search-coins.ts';

interface Props {
  readonly taken: readonly CoinId[];
  readonly onPick: (coin: CoinId) => void;
}

const mostShown = 8;

/** A combobox over the catalog, after the ARIA practices: the focus stays in the field. */
export function CoinSearch({ taken, onPick }: Props) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const found = open ? searchCoins(query, coins, taken, mostShown) : [];
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
        placeholder="Add a coin by name or symbol"
        aria-label="Add a coin to the watchlist"
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
        aria-label="Coins"
        hidden={found.length === 0}
      >
        {found.map((coin, index) => (
          <CoinSuggestion key={coin.id} coin={coin} active={index === active} onPick={() => pick(coin.id)} />
        ))}
      </div>
      <output class="note empty">
        {open && found.length === 0 ? 'No such coin, or it is on the list already.' : null}
      </output>
    </div>
  );
}
