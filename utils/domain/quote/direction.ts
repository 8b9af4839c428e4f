/** The direction of a price's change; `unknown` where no provider gives the change. */
export type Direction = 'up' | 'down' | 'flat' | 'unknown';

/** @param change24h in percent; a change that rounds to 0.00 is flat */
export function directionOf(change24h: number | null): Direction {
  if (change24h === null || !Number.isFinite(change24h)) return 'unknown';
  if (Math.abs(change24h) < 0.005) return 'flat';
  return change24h > 0 ? 'up' : 'down';
}
