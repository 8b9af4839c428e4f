import type { CardRow } from '../settings/page-settings.ts';

/** Whether a card shows any row that needs the prices of the past. */
export function needsPast(hidden: readonly CardRow[]): boolean {
  return !(hidden.includes('since') && hidden.includes('figure'));
}

/** Whether a card shows any row with figures around the price. */
export function needsContext(hidden: readonly CardRow[]): boolean {
  return !(hidden.includes('move') && hidden.includes('liquidations') && hidden.includes('crowd'));
}
