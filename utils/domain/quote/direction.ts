/** Where a price went. `unknown` where nobody says. */
export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/**
 * @param change24h in percent; what would be shown as 0.00 is flat
 */
export function directionOf(change24h: number | null): Direction {
  if (change24h === null || !Number.isFinite(change24h)) return 'unknown';
  if (Math.abs(change24h) < 0.005) return 'flat';
  return change24h > 0 ? 'up' : 'down';
}
