import { useMemo, useState } from 'preact/hooks';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { changeOver, chartDescription } from '../../utils/domain/chart/chart-description.ts';
import { nearestIndex, plotOf, priceWithin } from '../../utils/domain/chart/plot.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/direction.ts';
import type { Point, Series } from '../../utils/domain/quote/history.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly series: Series;
  readonly range: ChartRange;
  readonly published: PublishedMoment | null;
  readonly formatOptions: FormatOptions;
  /** Receives the point under the pointer or selected with keys; null when there is none. */
  readonly onSelect: (point: Point | null) => void;
}

/** One SVG unit is one CSS pixel: the card has one width. */
export const chartBox = { width: 284, height: 64, inset: 5 };
const box = chartBox;

/**
 * The chart as SVG: a chart library adds 15 kB and more for what one path does. Pointer and arrow keys select its
 * points, so it is a slider to assistive technology, labelled with a description of the chart.
 */
export function ChartPlot({ coin, series, range, published, formatOptions, onSelect }: Props) {
  const plot = useMemo(() => plotOf(series.points, box), [series]);
  const [selected, setSelected] = useState<number | null>(null);
  if (!plot) return <p class="plot-note">{t('card_chart_too_few')}</p>;
  const { points } = plot;
  const last = points.length - 1;
  const select = (index: number | null): void => {
    setSelected(index);
    onSelect(index === null ? null : points[index]!);
  };
  const keys: Readonly<Record<string, (from: number) => number>> = {
    ArrowLeft: (from) => from - 1,
    ArrowDown: (from) => from - 1,
    ArrowRight: (from) => from + 1,
    ArrowUp: (from) => from + 1,
    PageDown: (from) => from - 10,
    PageUp: (from) => from + 10,
    Home: () => 0,
    End: () => last,
  };
  const current = selected ?? last;
  const point = points[current]!;
  const { locale, timeZone } = formatOptions;
  const mark = published && markOf(series, published);
  return (
    <div
      class="chart-slider"
      role="slider"
      tabIndex={0}
      aria-readonly="true"
      aria-label={chartDescription(coin, series, range, { locale, timeZone })}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={current}
      aria-valuetext={t('card_chart_point', {
        moment: formatMoment(point[0], { locale, timeZone, style: 'moment' }),
        price: formatPrice(point[1], series.currency, locale),
      })}
      data-direction={directionOf(changeOver(series))}
      onPointerMove={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        select(nearestIndex(plot, ((event.clientX - left) / width) * box.width));
      }}
      onPointerLeave={() => select(null)}
      onBlur={() => select(null)}
      onKeyDown={(event) => {
        const to = keys[event.key];
        if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        select(Math.min(Math.max(to(current), 0), last));
      }}
    >
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path class="area" d={plot.area} />
        {mark && <line class="mark-line" x1={plot.x(mark[0])} x2={plot.x(mark[0])} y1="0" y2={box.height} />}
        <path class="line" d={plot.line} />
        {mark && (
          <circle class="mark" cx={plot.x(mark[0])} cy={plot.y(mark[1])} r="3.5">
            <title>{t('card_chart_article')}</title>
          </circle>
        )}
        {selected !== null && (
          <>
            <line class="cursor" x1={plot.x(point[0])} x2={plot.x(point[0])} y1="0" y2={box.height} />
            <circle class="cursor-dot" cx={plot.x(point[0])} cy={plot.y(point[1])} r="3" />
          </>
        )}
      </svg>
    </div>
  );
}

/** The article's publication as a point of the chart; null where the chart does not include it. */
function markOf({ points }: Series, { at }: PublishedMoment): Point | null {
  const price = priceWithin(points, at);
  return price === null ? null : [at, price];
}
