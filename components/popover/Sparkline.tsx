import { useMemo } from 'preact/hooks';
import type { ChartFacts, LateSeries } from '../../utils/domain/card/card-facts.ts';
import { changeOver } from '../../utils/domain/chart/chart-description.ts';
import { plotOf, pointAt } from '../../utils/domain/chart/plot.ts';
import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { directionOf } from '../../utils/domain/quote/quote.ts';
import type { Point } from '../../utils/domain/quote/history.ts';
import type { PublishedMoment } from '../../utils/domain/since/since.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** The coin's name. */
  readonly coin: string;
  readonly chart: ChartFacts;
  readonly published: PublishedMoment | null;
  readonly locale: string;
}

const box = { width: 120, height: 40, inset: 4 };

/** The course of the price in the card's first view, with the moment of publication; nothing where there is no chart. */
export function Sparkline({ coin, chart: { range, series }, published, locale }: Props) {
  const plot = useMemo(() => plotOf(pointsOf(series), box), [series]);
  if (series.kind === 'loading') return <span class="skeleton spark" data-part="sparkline" />;
  if (!plot) return <span class="spark" />;
  const change = series.kind === 'ready' ? changeOver(series.series) : null;
  const mark = series.kind === 'ready' && published ? pointAt(series.series.points, published.at) : null;
  const label =
    change === null
      ? t('card_chart_shape', { coin })
      : t('card_sparkline', {
          coin,
          range: t(`card_range_${range}`),
          change: formatPercent(change, locale),
        });
  return (
    <span
      class="spark"
      data-part="sparkline"
      data-direction={directionOf(change)}
      role="img"
      aria-label={label}
    >
      <svg aria-hidden="true">
        <svg viewBox={`0 0 ${box.width} ${box.height}`} preserveAspectRatio="none">
          <path class="area" d={plot.area} />
          <path class="line" d={plot.line} />
        </svg>
        {mark && <circle class="mark" cx={plot.left(mark[0])} cy={plot.y(mark[1])} r="3" />}
      </svg>
      <span class="spark-range" aria-hidden="true">
        {t(`card_range_${range}`)}
      </span>
    </span>
  );
}

function pointsOf(series: LateSeries): readonly Point[] {
  if (series.kind === 'ready') return series.series.points;
  return series.kind === 'shape' ? series.shape.prices.map((price, index) => [index, price]) : [];
}
