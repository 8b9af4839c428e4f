import { useMemo, useState } from 'preact/hooks';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { changeOver, chartDescription } from '../../utils/domain/chart/chart-description.ts';
import { nearestIndex, plotOf } from '../../utils/domain/chart/plot.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import type { Series } from '../../utils/domain/quote/history.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly series: Series;
  readonly range: ChartRange;
  readonly locale: string;
}

const box = { width: 328, height: 150, inset: 10 };

/** The large chart, with its highest and lowest price and the times of its ends. Pointer and arrow keys read its points. */
export function CoinChart({ coin, series, range, locale }: Props) {
  const plot = useMemo(() => plotOf(series.points, box), [series]);
  const [selected, setSelected] = useState<number | null>(null);
  if (!plot) return <p class="line">{t('card_chart_too_few')}</p>;
  const { points } = plot;
  const last = points.length - 1;
  const current = selected ?? last;
  const point = points[current]!;
  const price = (value: number): string => formatPrice(value, series.currency, locale);
  const moment = (at: number): string =>
    formatMoment(at, {
      locale,
      style: range === '24h' ? 'time' : range === '7d' ? 'moment' : 'day',
      now: points[last]![0],
    });
  const prices = points.map(([, value]) => value);
  const step = (key: string): number | null => {
    if (key === 'ArrowLeft' || key === 'ArrowDown') return current - 1;
    if (key === 'ArrowRight' || key === 'ArrowUp') return current + 1;
    if (key === 'PageDown') return current - 10;
    if (key === 'PageUp') return current + 10;
    if (key === 'Home') return 0;
    return key === 'End' ? last : null;
  };
  return (
    <div
      class="coin-chart"
      role="slider"
      tabIndex={0}
      aria-readonly="true"
      aria-label={chartDescription(coin, series, range, { locale })}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={t('card_chart_point', { moment: moment(point[0]), price: price(point[1]) })}
      data-direction={directionOf(changeOver(series))}
      onPointerMove={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        setSelected(nearestIndex(plot, ((event.clientX - left) / width) * box.width));
      }}
      onPointerLeave={() => setSelected(null)}
      onBlur={() => setSelected(null)}
      onKeyDown={(event) => {
        const to = step(event.key);
        if (to === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        setSelected(Math.min(Math.max(to, 0), last));
      }}
    >
      <p class="chart-readout" data-part="readout" data-shown={selected !== null}>
        <strong>{price(point[1])}</strong> <span class="caption">{moment(point[0])}</span>
      </p>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path class="area" d={plot.area} />
        <path class="line-path" d={plot.line} />
        {selected !== null && (
          <>
            <line class="cursor" x1={plot.x(point[0])} x2={plot.x(point[0])} y1="0" y2={box.height} />
            <circle class="cursor-dot" cx={plot.x(point[0])} cy={plot.y(point[1])} r="3.5" />
          </>
        )}
      </svg>
      <p class="caption chart-ends">
        <span>{moment(points[0]![0])}</span>
        <span data-part="bounds">
          {t('coin_chart_bounds', { low: price(Math.min(...prices)), high: price(Math.max(...prices)) })}
        </span>
        <span>{moment(points[last]![0])}</span>
      </p>
    </div>
  );
}
