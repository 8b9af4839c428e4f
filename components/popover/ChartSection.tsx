import { useState } from 'preact/hooks';
import type { CardActionHandler, ChartFacts } from '../../utils/domain/card/card-facts.ts';
import { changeOver } from '../../utils/domain/chart/chart-description.ts';
import { type ChartRange, chartRanges } from '../../utils/domain/chart/chart-range.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Point, Series } from '../../utils/domain/quote/history.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import { sources } from '../../utils/domain/quote/sources.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { Digits } from '../shared/Price.tsx';
import { isPermanent, sourceText } from '../shared/price-text.ts';
import { ChartPlot } from './ChartPlot.tsx';
import { ShapePlot } from './ShapePlot.tsx';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly chart: ChartFacts;
  readonly published: PublishedMoment | null;
  readonly formatOptions: FormatOptions;
  /** The status line says that there is no connection: the chart has no retry of its own. */
  readonly isOffline: boolean;
  readonly onAction: CardActionHandler;
}

/** The price over time. Its height is the same while it loads, when it fails, and when there is no chart or one without times. */
export function ChartSection({ coin, chart, published, formatOptions, isOffline, onAction }: Props) {
  const [selected, setSelected] = useState<Point | null>(null);
  const { series } = chart;
  return (
    <div class="chart" data-part="chart" data-chart={series.kind}>
      <div class="chart-bar">
        <span class="readout" data-reading={selected !== null || undefined}>
          {series.kind === 'ready' && (
            <Readout
              series={series.series}
              range={chart.range}
              point={selected}
              formatOptions={formatOptions}
            />
          )}
          {series.kind === 'shape' && t('card_chart_untimed', { source: sources[series.shape.source].name })}
        </span>
        <span class="ranges" role="group" aria-label={t('card_chart_ranges')}>
          {chartRanges.map((range) => (
            <button
              key={range}
              type="button"
              class="range"
              aria-label={t(`card_range_${range}_label`)}
              aria-pressed={range === chart.range}
              onClick={() => onAction({ kind: 'range', range })}
            >
              {t(`card_range_${range}`)}
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
            formatOptions={formatOptions}
            onSelect={setSelected}
          />
        )}
        {series.kind === 'shape' && <ShapePlot coin={coin} shape={series.shape} />}
        {series.kind === 'on-request' && (
          <button
            type="button"
            class="plot-load"
            data-part="chart-load"
            onClick={() => onAction({ kind: 'range', range: chart.range })}
          >
            {t('card_chart_load')}
          </button>
        )}
        {series.kind === 'loading' && <span class="skeleton plot-skeleton" />}
        {series.kind === 'none' && <p class="plot-note">{t('card_chart_none')}</p>}
        {series.kind === 'failed' && (
          <p class="plot-note" data-part="chart-problem">
            {isPermanent(series.problem) ? (
              t('card_chart_none')
            ) : (
              <>
                {t('card_chart_failed')}{' '}
                {!isOffline && (
                  <button
                    type="button"
                    class="word-button"
                    data-part="chart-retry"
                    onClick={() => onAction({ kind: 'retry' })}
                  >
                    {t('card_retry')}
                  </button>
                )}
              </>
            )}
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
  readonly formatOptions: FormatOptions;
}

/** The selected point; without one the change over the whole range and the source of the prices. */
function Readout({ series, range, point, formatOptions }: ReadoutProps) {
  const { locale, timeZone } = formatOptions;
  if (point) {
    const style = range === '24h' ? 'time' : 'moment';
    return (
      <span data-part="readout">
        <b>
          <Digits text={formatPrice(point[1], series.currency, locale)} />
        </b>{' '}
        {formatMoment(point[0], { locale, timeZone, style })}
      </span>
    );
  }
  const change = changeOver(series);
  const source = sources[series.source].name;
  return (
    <>
      {range !== '24h' && (
        <b class="move" data-direction={directionOf(change)}>
          {formatPercent(change, locale)}
        </b>
      )}{' '}
      {series.currency === 'usdt'
        ? t('card_chart_source_unit', { source, unit: 'USDT' })
        : sourceText(series)}
    </>
  );
}
