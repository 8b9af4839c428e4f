import { useState } from 'preact/hooks';
import type { ChartFacts } from '../../utils/domain/card/card-facts.ts';
import { type ChartRange, chartRanges } from '../../utils/domain/chart/chart-range.ts';
import { changeOver } from '../../utils/domain/chart/chart-words.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import { directionOf } from '../../utils/domain/quote/direction.ts';
import type { Point, Series } from '../../utils/domain/quote/history.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { briefProblemText } from '../shared/problem-text.ts';
import type { Act, Writing } from './card-actions.ts';
import { ChartPlot } from './ChartPlot.tsx';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly chart: ChartFacts;
  readonly published: PublishedMoment | null;
  readonly writing: Writing;
  readonly act: Act;
}

const rangeNames: Readonly<Record<ChartRange, string>> = {
  '24h': 'last 24 hours',
  '7d': 'last 7 days',
  '30d': 'last 30 days',
};

/** The price over time. Its box is as high while it loads, when it fails and when nobody has it. */
export function ChartSection({ coin, chart, published, writing, act }: Props) {
  const [read, setRead] = useState<Point | null>(null);
  const { series } = chart;
  return (
    <div class="chart" data-part="chart" data-chart={series.kind}>
      <div class="chart-bar">
        <span class="readout">
          {series.kind === 'ready' && (
            <Readout series={series.series} range={chart.range} point={read} writing={writing} />
          )}
        </span>
        <span class="ranges" role="group" aria-label="Span of the chart">
          {chartRanges.map((range) => (
            <button
              key={range}
              type="button"
              class="range"
              aria-label={`${range}, ${rangeNames[range]}`}
              aria-pressed={range === chart.range}
              onClick={() => act({ kind: 'range', range })}
            >
              {range}
            </button>
          ))}
        </span>
      </div>
      <div class="plot">
        {series.kind === 'ready' && (
          <ChartPlot
            key={`${chart.range} ${series.series.points[0]?.[0]}`}
            coin={coin}
            series={series.series}
            range={chart.range}
            published={published}
            writing={writing}
            onRead={setRead}
          />
        )}
        {series.kind === 'loading' && <span class="skeleton plot-skeleton" />}
        {series.kind === 'none' && <p class="plot-note">Nobody has a chart of this coin.</p>}
        {series.kind === 'failed' && (
          <p class="plot-note" data-part="chart-problem">
            No chart. {briefProblemText(series.problem)}
          </p>
        )}
      </div>
    </div>
  );
}

interface ReadoutProps {
  readonly series: Series;
  readonly range: ChartRange;
  readonly point: Point | null;
  readonly writing: Writing;
}

/** The point under pointer or key; at rest the change over the whole span, and whose prices these are. */
function Readout({ series, range, point, writing }: ReadoutProps) {
  const { locale, timeZone } = writing;
  if (point) {
    const style = range === '24h' ? 'time' : 'moment';
    return (
      <span data-part="readout">
        <b>{formatPrice(point[1], series.currency, locale)}</b>{' '}
        {formatMoment(point[0], { locale, timeZone, style })}
      </span>
    );
  }
  const change = changeOver(series);
  const unit = series.currency === 'usdt' ? ', USDT' : '';
  return (
    <>
      {range !== '24h' && (
        <b class="move" data-direction={directionOf(change)}>
          {formatPercent(change, locale)}
        </b>
      )}{' '}
      {sources[series.source].name}
      {unit}
    </>
  );
}
