import { Sparkline } from './Sparkline.tsx';
import { ChangeCell, PriceCell } from './PriceCell.tsx';
import type { QuoteState } from '../shared/quote-state.ts';
import type { Figures } from './popup-figures.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** Prices of seven days, the oldest first. */
  readonly prices: readonly number[] | undefined;
  readonly state: QuoteState;
  readonly figures: Figures;
  /** The `data-action` and the label of the button that takes the row out of its list. */
  readonly action: string;
  readonly label: string;
  readonly onRemove: () => void;
}

/** The end of a row in a list of coins: seven days, price, change, and the button that removes the row. */
export function RowEnd({ prices, state, figures, action, label, onRemove }: Props) {
  return (
    <>
      <Sparkline prices={prices} locale={figures.locale} />
      <span class="row-price">
        <PriceCell state={state} figures={figures} />
      </span>
      <span class="row-change">
        <ChangeCell state={state} figures={figures} />
      </span>
      <button
        type="button"
        class="row-remove"
        data-action={action}
        aria-label={label}
        title={label}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </>
  );
}
