import type { LateSeries } from '../../utils/domain/card/card-facts.ts';
import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { ShapePlot } from '../popover/ShapePlot.tsx';
import { isPermanent } from '../shared/price-text.ts';
import { CoinChart } from './CoinChart.tsx';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly chart: LateSeries;
  readonly range: ChartRange;
  readonly locale: string;
  /** The reader wants a chart that only a request by the coin's name has. */
  readonly onLoad: () => void;
}

/** The chart, or what stands in its place, which has the same height. */
export function CoinPlot({ coin, chart, range, locale, onLoad }: Props) {
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
