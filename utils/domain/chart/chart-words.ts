import { formatMoment } from '../format/format-moment.ts';
import { formatPrice } from '../format/format-price.ts';
import type { Series } from '../quote/history.ts';
import type { ChartRange } from './chart-range.ts';

/** How a chart's words are written: locale, and the time zone where it is not the reader's own. */
export interface ChartWording {
  readonly locale: string;
  readonly timeZone?: string | undefined;
}

const spans: Readonly<Record<ChartRange, string>> = {
  '24h': 'last 24 hours',
  '7d': 'last 7 days',
  '30d': 'last 30 days',
};

/**
 * The shape of a chart in words: `Last 24 hours: from $63,900.00 to $70,652.60, low $62,100.00 at 03:00`. Low and
 * high are told where they are neither the beginning nor the end.
 */
export function chartWords(series: Series, range: ChartRange, wording: ChartWording): string {
  const { points, currency } = series;
  const [first, last] = [points[0], points.at(-1)];
  const span = spans[range];
  if (!first || !last) return `${capital(span)}: no prices`;
  const price = (value: number): string => formatPrice(value, currency, wording.locale);
  const when = (at: number): string => {
    const text = formatMoment(at, { ...wording, style: range === '24h' ? 'time' : 'day' });
    return range === '24h' ? `at ${text}` : `on ${text}`;
  };
  const low = points.reduce((least, point) => (point[1] < least[1] ? point : least));
  const high = points.reduce((greatest, point) => (point[1] > greatest[1] ? point : greatest));
  const parts = [`from ${price(first[1])} to ${price(last[1])}`];
  if (low[1] < Math.min(first[1], last[1])) parts.push(`low ${price(low[1])} ${when(low[0])}`);
  if (high[1] > Math.max(first[1], last[1])) parts.push(`high ${price(high[1])} ${when(high[0])}`);
  return `${capital(span)}: ${parts.join(', ')}`;
}

/** From the first to the last price of a series, in percent; null where there are none. */
export function changeOver({ points }: Series): number | null {
  const [first, last] = [points[0], points.at(-1)];
  return first && last ? (last[1] / first[1] - 1) * 100 : null;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
