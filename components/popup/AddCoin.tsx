import { useEffect, useRef, useState } from 'preact/hooks';
import type { CoinId } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { useCoinSearch } from '../hooks/use-coin-search.ts';
import { CoinIcon } from '../shared/CoinIcon.tsx';
import { Icon } from './Icon.tsx';

interface Props {
  readonly taken: readonly CoinId[];
  readonly onPick: (coin: CoinId) => void;
}

/** A button that opens a combobox over all coins, as the ARIA Authoring Practices describe it. */
export function AddCoin({ taken, onPick }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="icon-button small"
        data-action="add"
        aria-expanded={isOpen}
        aria-label={t('popup_add_coin')}
        title={t('popup_add_coin')}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="plus" />
      </button>
      {isOpen && <Search taken={taken} onPick={onPick} onClose={close} />}
    </>
  );
}

interface SearchProps extends Props {
  readonly onClose: () => void;
}

function Search({ taken, onPick, onClose }: SearchProps) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const { coins, isComplete } = useCoinSearch(query, taken);
  useEffect(() => field.current?.focus(), []);
  const current = coins[Math.min(active, coins.length - 1)];
  const search = (text: string): void => {
    setQuery(text);
    setActive(0);
  };
  const pick = (coin: CoinId): void => {
    search('');
    onPick(coin);
  };
  const step = (by: number): void => {
    if (coins.length > 0) setActive((Math.min(active, coins.length - 1) + by + coins.length) % coins.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && current) pick(current.id);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="search">
      <input
        ref={field}
        class="field"
        type="text"
        role="combobox"
        autoComplete="off"
        spellcheck={false}
        placeholder={t('popup_add_coin_hint')}
        aria-label={t('popup_add_coin')}
        aria-autocomplete="list"
        aria-expanded={coins.length > 0}
        aria-controls="found-coins"
        aria-activedescendant={current ? `found-${current.id}` : undefined}
        value={query}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        id="found-coins"
        class="found"
        role="listbox"
        aria-label={t('popup_found_coins')}
        hidden={coins.length === 0}
      >
        {coins.map((coin) => (
          <div
            key={coin.id}
            id={`found-${coin.id}`}
            class="found-coin"
            role="option"
            tabIndex={-1}
            aria-selected={coin === current}
            data-found={coin.id}
            // On `mousedown`, which comes before the field loses the focus.
            onMouseDown={(event) => {
              event.preventDefault();
              pick(coin.id);
            }}
          >
            <CoinIcon coin={coin} />
            <span class="row-name">{coin.name}</span>
            <span class="caption">{coin.symbol}</span>
          </div>
        ))}
      </div>
      <output class="caption">
        {query.trim() !== '' && isComplete && coins.length === 0 ? t('popup_add_coin_none') : null}
      </output>
    </div>
  );
}
