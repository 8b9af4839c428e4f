import type { Series } from '../quote/history.ts';
import { sameUnit } from '../since/verdict.ts';
import { priceWithin } from './plot.ts';

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
