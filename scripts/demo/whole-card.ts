import type { PopoverReading } from '../../test/support/popover.ts';

/** Whether nothing of a card is still on its way: neither the price, nor the chart, nor what was then. */
export function isWhole({ parts, attributes }: PopoverReading): boolean {
  const { price, problem, chart, since, 'since-problem': noSince } = parts;
  if (attributes['data-state'] === 'loading' || (price ?? problem) === undefined) return false;
  const hasChart = chart === undefined || /[A-Z]/.test(chart);
  return hasChart && (since === undefined || noSince !== undefined || since.includes('%'));
}
