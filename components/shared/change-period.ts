/** What stands beside a change over 24 hours. @param unit in which it was measured, where that is not the price's */
export function changePeriod(unit: string | undefined): string {
  return unit === undefined ? '24h' : `24h in ${unit.toUpperCase()}`;
}
