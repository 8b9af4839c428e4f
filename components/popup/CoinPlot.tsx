import { useMemo, useState } from 'preact/hooks';
import type { LateSeries } from '../../utils/domain/card/card-facts.ts';
import { changeOver, chartDescription } from '../../utils/domain/chart/chart-description.ts';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { nearestIndex, plotOf } from '../../utils/domain/chart/plot.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Series } from '../../utils/domain/quote/history.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ShapePlot } from '../popover/ShapePlot.tsx';
import { isPermanent } from '../shared/price-text.ts';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly series: Series;
  readonly range: ChartRange;
  readonly locale: string;
}

const box = { width: 328, height: 150, inset: 10 };

/** The large chart, with its highest and lowest price and the times of its ends. Pointer and arrow keys read its points. */
function CoinChart({ coin, series, range, locale }: Props) {
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

interface CoinPlotProps {
  /** The coin's name. */
  readonly coin: string;
  readonly chart: LateSeries;
  readonly range: ChartRange;
  readonly locale: string;
  /** The reader wants a chart that only a request by the coin's name has. */
  readonly onLoad: () => void;
}

/** The chart, or what stands in its place, which has the same height. */
export function CoinPlot({ coin, chart, range, locale, onLoad }: CoinPlotProps) {
  return (
    <div class="coin-plot" data-chart={chart.kind}>
      {chart.kind === 'ready' && (
        <CoinChart
          key={`${range} ${chart.series.points[0]?.[0]}`}
          coin={coin}
          series={chart.series}
          range={range}
          locale={locale}
        />
      )}
      {chart.kind === 'shape' && <ShapePlot coin={coin} shape={chart.shape} />}
      {chart.kind === 'on-request' && (
        <button type="button" class="button" data-action="load-chart" onClick={onLoad}>
          {t('card_chart_load')}
        </button>
      )}
      {chart.kind === 'loading' && <span class="skeleton skeleton-chart" />}
      {chart.kind === 'none' && <p class="caption">{t('card_chart_none')}</p>}
      {chart.kind === 'failed' && (
        <p class="caption warn">
          {isPermanent(chart.problem) ? t('card_chart_none') : t('card_chart_failed')}
        </p>
      )}
    </div>
  );
}
