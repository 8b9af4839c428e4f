import type { Point } from '../quote/history.ts';

/**
 * At most about `most` points that look the same when drawn: of each stretch its lowest and its highest are
 * kept, so that no spike is lost. First and last stay.
 */
export function thin(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const buckets = Math.max(1, Math.floor(most / 2) - 1);
  const size = (points.length - 2) / buckets;
  const kept: Point[] = [points[0]!];
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const part = points.slice(1 + Math.floor(bucket * size), 1 + Math.floor((bucket + 1) * size));
    if (part.length === 0) continue;
    const low = part.reduce((least, point) => (point[1] < least[1] ? point : least));
    const high = part.reduce((greatest, point) => (point[1] > greatest[1] ? point : greatest));
    if (low === high) kept.push(low);
    else kept.push(...(low[0] < high[0] ? [low, high] : [high, low]));
  }
  kept.push(points.at(-1)!);
  return kept;
}
