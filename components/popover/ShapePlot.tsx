import { useMemo } from 'preact/hooks';
import { plotOf } from '../../utils/domain/chart/plot.ts';
import type { Shape } from '../../utils/domain/quote/history.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { chartBox } from './chart-box.ts';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly shape: Shape;
}

/** The course of a price of which the times are not known: a line without points to select, labels, mark or direction. */
export function ShapePlot({ coin, shape }: Props) {
  const plot = useMemo(
    () =>
      plotOf(
        shape.prices.map((price, index) => [index, price] as const),
        chartBox,
      ),
    [shape],
  );
  if (!plot) return <p class="plot-note">{t('card_chart_too_few')}</p>;
  return (
    <svg
      class="shape"
      role="img"
      aria-label={t('card_chart_shape', { coin })}
      viewBox={`0 0 ${chartBox.width} ${chartBox.height}`}
      preserveAspectRatio="none"
    >
      <path class="line" d={plot.line} />
    </svg>
  );
}
