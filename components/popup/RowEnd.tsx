import { useMemo } from 'preact/hooks';
import { plotOf } from '../../utils/domain/chart/plot.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { QuoteState } from '../shared/quote-state.ts';
import { Icon } from './Icon.tsx';
import { ChangeCell, PriceCell } from './PriceCell.tsx';
import type { Figures } from './popup-figures.ts';

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

interface SparklineProps {
  /** Prices of seven days, oldest first; undefined where there are none, or not yet. */
  readonly prices: readonly number[] | undefined;
  readonly locale: string;
}

const box = { width: 56, height: 24, inset: 2 };

/** How a price moved in seven days, as a line of a few pixels. Its place is kept where there is none. */
function Sparkline({ prices = [], locale }: SparklineProps) {
  const plot = useMemo(
    () =>
      plotOf(
        prices.map((price, index) => [index, price] as const),
        box,
      ),
    [prices],
  );
  if (!plot) return <span class="spark" />;
  const change = (prices.at(-1)! / prices[0]! - 1) * 100;
  const label = t('popup_spark', { change: formatPercent(change, locale) });
  return (
    <svg
      class="spark"
      viewBox={`0 0 ${box.width} ${box.height}`}
      role="img"
      aria-label={label}
      data-direction={directionOf(change)}
    >
      <title>{label}</title>
      <path d={plot.line} />
    </svg>
  );
}
