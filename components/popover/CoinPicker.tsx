import { useEffect, useRef, useState } from 'preact/hooks';
import type { CardActionHandler, FoundCoins } from '../../utils/domain/card/card-facts.ts';
import { longestQuery } from '../../utils/domain/coin/search-coins.ts';
import type { Coin } from '../../utils/domain/coin/coin.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Glyph } from './Glyph.tsx';

interface Props {
  /** The mention as the page writes it: the first query. */
  readonly word: string;
  readonly found: FoundCoins | undefined;
  readonly onPick: (coin: Pick<Coin, 'id'>) => void;
  readonly onAction: CardActionHandler;
}

/** “It is another coin”: a search over all coins, those that the word could mean first. */
export function CoinPicker({ word, found, onPick, onAction }: Props) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const picker = useRef<HTMLDivElement>(null);
  const count = found?.coins.length ?? 0;
  // Where the card's content is inert, this does nothing, and Tab leads to the field.
  useEffect(() => {
    if (open) field.current?.select();
  }, [open]);
  // The coins found are below the end of a card that scrolls; of a longer list, the field stays in view.
  useEffect(() => {
    for (const part of [picker, field])
      part.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [open, count]);
  const find = (query: string): void => onAction({ kind: 'find', query });
  return (
    <>
      <button
        type="button"
        class="choice"
        data-choice="other-coin"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (!open) find(word);
        }}
      >
        {t('card_other_coin')} <Glyph name="chevron" />
      </button>
      {open && (
        <div ref={picker} class="picker" data-part="picker">
          <input
            ref={field}
            class="picker-field"
            type="text"
            autoComplete="off"
            spellcheck={false}
            maxLength={longestQuery}
            aria-label={t('card_find_coin')}
            placeholder={t('card_find_coin')}
            value={found?.query ?? word}
            onInput={(event) => find(event.currentTarget.value)}
          />
          {found?.coins.map((coin) => (
            <button
              key={coin.id}
              type="button"
              class="choice found"
              data-choice="correct"
              data-coin={coin.id}
              onClick={() => onPick(coin)}
            >
              <span class="found-name">{coin.name}</span> <span class="found-symbol">{coin.symbol}</span>
            </button>
          ))}
          <p class="picker-note" role="status">
            {found && found.coins.length === 0 && t(found.isLoading ? 'card_find_loading' : 'card_find_none')}
          </p>
        </div>
      )}
    </>
  );
}
