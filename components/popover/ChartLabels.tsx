import type { ChartRange } from '../../utils/domain/chart/chart-range.ts';
import { type Plot, timeTicks } from '../../utils/domain/chart/plot.ts';
import { formatMoment, type FormatOptions } from '../../utils/domain/format/format-moment.ts';
import { foldZeros, formatPrice } from '../../utils/domain/format/format-price.ts';
import type { Point } from '../../utils/domain/quote/history.ts';
import { chartBox } from './chart-box.ts';

interface Props {
  readonly plot: Plot;
  readonly currency: string;
  readonly range: ChartRange;
  readonly formatOptions: FormatOptions;
}

/** The lowest and the highest price in the chart, and its time axis. */
export function ChartLabels({ plot, currency, range, formatOptions }: Props) {
  const { locale, timeZone } = formatOptions;
  const { points, low, high, left } = plot;
  const ends = [points[0]![0], points.at(-1)![0]] as const;
  const price = ([, value]: Point): string => foldZeros(formatPrice(value, currency, locale));
  return (
    <>
      {low[1] < high[1] && (
        <>
          <Extreme text={price(high)} x={left(high[0])} y={plot.y(high[1]) - 5} name="high" />
          <Extreme text={price(low)} x={left(low[0])} y={plot.y(low[1]) + 12} name="low" />
        </>
      )}
      {timeTicks(ends, range, timeZone).map((at) => (
        <text key={at} class="tick" x={left(at)} y={chartBox.height + 13} text-anchor="middle">
          {formatMoment(at, { locale, timeZone, style: range === '24h' ? 'time' : 'day' })}
        </text>
      ))}
    </>
  );
}

interface ExtremeProps {
  readonly text: string;
  /** In percent from the left. */
  readonly x: string;
  readonly y: number;
  readonly name: 'low' | 'high';
}

function Extreme({ text, x, y, name }: ExtremeProps) {
  return (
    <text class="extreme" data-extreme={name} x={x} y={y} text-anchor={anchorAt(Number.parseFloat(x))}>
      {text}
    </text>
  );
}

/** Keeps a label inside of the chart. */
function anchorAt(percent: number): 'start' | 'middle' | 'end' {
  if (percent < 25) return 'start';
  return percent > 75 ? 'end' : 'middle';
}
