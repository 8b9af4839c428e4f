import { useMemo, useState } from 'preact/hooks';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { changeOver, chartWords } from '../../utils/domain/chart/chart-words.ts';
import { nearestIndex, plotOf, priceWithin } from '../../utils/domain/chart/plot.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/direction.ts';
import type { Point, Series } from '../../utils/domain/quote/history.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import type { Writing } from './card-actions.ts';

interface Props {
  readonly coin: string;
  readonly series: Series;
  readonly range: ChartRange;
  readonly published: PublishedMoment | null;
  readonly writing: Writing;
  /** Told with each point that the reader looks at; null when none. */
  readonly onRead: (point: Point | null) => void;
}

/** One SVG unit is one CSS pixel: the card has one width. */
const box = { width: 284, height: 64, inset: 5 };

/**
 * The line, drawn by ourselves: a chart library brings 15 kB and more for what a path does. Pointer and arrow
 * keys read out its points, so it is a slider to assistive technology, with the shape in words for a name.
 */
export function ChartPlot({ coin, series, range, published, writing, onRead }: Props) {
  const plot = useMemo(() => plotOf(series.points, box), [series]);
  const [at, setAt] = useState<number | null>(null);
  if (!plot) return <p class="plot-note">Too few prices for a chart.</p>;
  const { points } = plot;
  const last = points.length - 1;
  const read = (index: number | null): void => {
    setAt(index);
    onRead(index === null ? null : points[index]!);
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
  const shown = at ?? last;
  const point = points[shown]!;
  const { locale, timeZone } = writing;
  const pointText = `${formatMoment(point[0], { locale, timeZone, style: 'moment' })}, ${formatPrice(point[1], series.currency, locale)}`;
  const mark = published && markOf(series, published);
  return (
    <div
      class="chart-slider"
      role="slider"
      tabIndex={0}
      aria-readonly="true"
      aria-label={`${coin}. ${chartWords(series, range, writing)}`}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={shown}
      aria-valuetext={pointText}
      data-direction={directionOf(changeOver(series))}
      onPointerMove={(event) => {
        const { left, width } = event.currentTarget.getBoundingClientRect();
        read(nearestIndex(plot, ((event.clientX - left) / width) * box.width));
      }}
      onPointerLeave={() => read(null)}
      onBlur={() => read(null)}
      onKeyDown={(event) => {
        const to = keys[event.key];
        if (!to || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        read(Math.min(Math.max(to(shown), 0), last));
      }}
    >
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <path class="area" d={plot.area} />
        {mark && <line class="mark-line" x1={plot.x(mark[0])} x2={plot.x(mark[0])} y1="0" y2={box.height} />}
        <path class="line" d={plot.line} />
        {mark && (
          <circle class="mark" cx={plot.x(mark[0])} cy={plot.y(mark[1])} r="3.5">
            <title>The article</title>
          </circle>
        )}
        {at !== null && (
          <>
            <line class="cursor" x1={plot.x(point[0])} x2={plot.x(point[0])} y1="0" y2={box.height} />
            <circle class="cursor-dot" cx={plot.x(point[0])} cy={plot.y(point[1])} r="3" />
          </>
        )}
      </svg>
    </div>
  );
}

/** Where the article stands on the chart; null where the chart does not span its moment. */
function markOf({ points }: Series, { at }: PublishedMoment): Point | null {
  const price = priceWithin(points, at);
  return price === null ? null : [at, price];
}
