import { formatMoment, type FormatOptions } from '../format/format-moment.ts';
import { formatPrice } from '../format/format-price.ts';
import type { Point, Series } from '../quote/history.ts';
import { sameUnit } from '../since/verdict.ts';
import { t } from '../text/messages.ts';
import type { ChartRange } from './chart-range.ts';
import { priceWithin } from './plot.ts';

/**
 * A chart for screen readers: `Bitcoin, last 24 hours: from $63,900.00 to $70,652.60. Low: $62,100.00, 03:00.` Low and
 * high are included where they are neither the first nor the last price.
 * @param coin the coin's name
 */
export function chartDescription(
  coin: string,
  series: Series,
  range: ChartRange,
  options: FormatOptions,
): string {
  const { points, currency } = series;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return t('card_chart_empty', { coin });
  const price = (value: number): string => formatPrice(value, currency, options.locale);
  const extreme = ([at, value]: Point): { price: string; moment: string } => ({
    price: price(value),
    moment: formatMoment(at, { ...options, style: range === '24h' ? 'time' : 'day' }),
  });
  const low = points.reduce((least, point) => (point[1] < least[1] ? point : least));
  const high = points.reduce((greatest, point) => (point[1] > greatest[1] ? point : greatest));
  const sentences = [
    t(`card_chart_summary_${range}`, { coin, first: price(first[1]), last: price(last[1]) }),
  ];
  if (low[1] < Math.min(first[1], last[1])) sentences.push(t('card_chart_low', extreme(low)));
  if (high[1] > Math.max(first[1], last[1])) sentences.push(t('card_chart_high', extreme(high)));
  return sentences.join(' ');
}

/** From the first to the last price of a series, in percent; null for an empty series. */
export function changeOver({ points }: Series): number | null {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? (last[1] / first[1] - 1) * 100 : null;
}

/**
 * How a price moved against Bitcoin's over the time that both series cover, in percent: +5 where it rose by 5 % when counted in
 * Bitcoin. Null where they are in different units, or do not overlap.
 */
export function changeAgainst(series: Series, bitcoin: Series): number | null {
  if (!sameUnit(series.currency, bitcoin.currency)) return null;
  const [first, last] = [series.points[0], series.points.at(-1)];
  const [firstOther, lastOther] = [bitcoin.points[0], bitcoin.points.at(-1)];
  if (!first || !last || !firstOther || !lastOther) return null;
  const from = Math.max(first[0], firstOther[0]);
  const to = Math.min(last[0], lastOther[0]);
  if (to <= from) return null;
  const move = ratio(series, from, to);
  const other = ratio(bitcoin, from, to);
  return move === null || other === null ? null : (move / other - 1) * 100;
}

function ratio({ points }: Series, from: number, to: number): number | null {
  const start = priceWithin(points, from);
  const end = priceWithin(points, to);
  return start === null || end === null ? null : end / start;
}
