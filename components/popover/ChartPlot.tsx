import { useMemo, useState } from 'preact/hooks';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { changeOver, chartDescription } from '../../utils/domain/chart/chart-description.ts';
import { nearestIndex, plotOf, pointAt } from '../../utils/domain/chart/plot.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import type { Point, Series } from '../../utils/domain/quote/history.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { chartBox as box } from './chart-box.ts';
import { ChartLabels } from './ChartLabels.tsx';

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

/**
 * The chart as SVG: a chart library adds 15 kB and more for what one path does. Mouse, finger and arrow keys select its
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
  const selectAt = ({ currentTarget, clientX }: PointerEvent): void => {
    const { left, width } = (currentTarget as Element).getBoundingClientRect();
    select(nearestIndex(plot, ((clientX - left) / width) * box.width));
  };
  const current = selected ?? last;
  const point = points[current]!;
  const { locale, timeZone } = formatOptions;
  const mark = published && pointAt(series.points, published.at);
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
      onPointerDown={(event) => {
        // The copies that reach an inert card have no pointer to capture; the host has captured it.
        if (event.isTrusted) event.currentTarget.setPointerCapture(event.pointerId);
        selectAt(event);
      }}
      onPointerMove={selectAt}
      onPointerLeave={() => select(null)}
      onBlur={() => select(null)}
      onKeyDown={(event) => {
        const to = keys[event.key]?.(current, last);
        if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        select(Math.min(Math.max(to, 0), last));
      }}
    >
      <svg aria-hidden="true">
        <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none" height={box.height}>
          <path class="area" d={plot.area} />
          <path class="line" d={plot.line} />
        </svg>
        {mark && <Upright name="mark-line" x={plot.left(mark[0])} />}
        <ChartLabels plot={plot} currency={series.currency} range={range} formatOptions={formatOptions} />
        {mark && (
          <circle class="mark" cx={plot.left(mark[0])} cy={plot.y(mark[1])} r="3.5">
            <title>{t('card_chart_article')}</title>
          </circle>
        )}
        {selected !== null && (
          <>
            <Upright name="cursor" x={plot.left(point[0])} />
            <circle class="cursor-dot" cx={plot.left(point[0])} cy={plot.y(point[1])} r="3" />
          </>
        )}
      </svg>
    </div>
  );
}

/** A line from top to bottom. */
function Upright({ name, x }: { readonly name: string; readonly x: string }) {
  return <line class={name} x1={x} x2={x} y1="0" y2={box.height} />;
}

const keys: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowLeft: (from) => from - 1,
  ArrowDown: (from) => from - 1,
  ArrowRight: (from) => from + 1,
  ArrowUp: (from) => from + 1,
  PageDown: (from) => from - 10,
  PageUp: (from) => from + 10,
  Home: () => 0,
  End: (_from, last) => last,
};
