import type { PopoverReading } from '../../test/support/popover.ts';

/** Whether a card has finished loading: price, chart and historical price. */
export function isWhole({ parts, attributes }: PopoverReading): boolean {
  const { price, problem, chart, since, 'since-problem': noSince } = parts;
  if (attributes['data-state'] === 'loading' || (price ?? problem) === undefined) return false;
  const hasChart = chart === undefined || /[A-Z]/.test(chart);
  return hasChart && (since === undefined || noSince !== undefined || since.includes('%'));
}
