import type { PopoverReading } from '../../test/support/popover.ts';

/** Whether a card has finished loading: price, chart and historical price. */
export function isWhole({ parts, attributes }: PopoverReading): boolean {
  const { price, problem, chart, sparkline, since, 'since-problem': noSince } = parts;
  if (attributes['data-state'] === 'loading' || (price ?? problem) === undefined) return false;
  // The small chart of the first view has its range as text once it is drawn.
  const hasChart = (chart === undefined || /[A-Z]/.test(chart)) && sparkline !== '';
  return hasChart && (since === undefined || noSince !== undefined || since.includes('%'));
}
