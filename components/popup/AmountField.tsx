import { useState } from 'preact/hooks';
import { readAmount, writeAmount } from '../../utils/domain/format/read-amount.ts';
import type { ShownPrice } from '../../utils/domain/live/shown-price.ts';
import { largestHolding } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { NamedCoin } from '../hooks/use-coin-names.ts';
import { Price } from '../shared/Price.tsx';

interface Props {
  readonly coin: NamedCoin;
  /** Null for none. */
  readonly amount: number | null;
  readonly shown: ShownPrice | null;
  readonly locale: string;
  readonly onAmount: (amount: number | null) => void;
}

/** How much of the coin the reader holds. Stored in the browser only. */
export function AmountField({ coin, amount, shown, locale, onAmount }: Props) {
  const [isInvalid, setInvalid] = useState(false);
  const read = (text: string): number | null => readAmount(text, locale, largestHolding);
  // With each key: a popup can close before the field loses the focus.
  const store = (text: string): void => {
    const entered = read(text);
    if (entered === null) return;
    setInvalid(false);
    onAmount(entered || null);
  };
  return (
    <div class="amount">
      <label class="amount-label">
        <span>{t('coin_amount')}</span>
        <input
          class="field"
          type="text"
          inputMode="decimal"
          autoComplete="off"
          data-action="amount"
          aria-invalid={isInvalid}
          aria-describedby="amount-note"
          defaultValue={amount === null ? '' : writeAmount(amount, locale)}
          placeholder="0"
          onInput={(event) => store(event.currentTarget.value)}
          onChange={(event) => setInvalid(read(event.currentTarget.value) === null)}
        />
        <span class="caption">{coin.symbol}</span>
        {amount !== null && shown && (
          <strong data-part="held">
            <Price price={amount * shown.price} currency={shown.currency} locale={locale} />
          </strong>
        )}
      </label>
      <p class={isInvalid ? 'caption warn' : 'caption'} id="amount-note">
        {t(isInvalid ? 'coin_amount_invalid' : 'coin_amount_note')}
      </p>
    </div>
  );
}
