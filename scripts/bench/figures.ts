/** One row of the benchmark's table. */
export interface Figure {
  readonly what: string;
  /** A median, unless `what` says otherwise. */
  readonly value: number;
  readonly unit: 'ms' | 'kB' | 'MB' | '×';
  /** What the value is compared with; `ratio` is the value over it. */
  readonly against?: { readonly what: string; readonly value: number; readonly ratio: number };
  /** Limits for the value or the ratio. */
  readonly goal?: { readonly of: 'value' | 'ratio'; readonly atMost?: number; readonly atLeast?: number };
}

/** Whether the goal is met; null without a goal. */
export function isMet({ value, against, goal }: Figure): boolean | null {
  if (!goal) return null;
  const measured = goal.of === 'ratio' ? (against?.ratio ?? Number.NaN) : value;
  return measured <= (goal.atMost ?? Infinity) && measured >= (goal.atLeast ?? -Infinity);
}

/** The quantile of numbers: 0.5 is the median. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The table as Markdown, for the console and for the documentation. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { what, value, unit, against } = figure;
    const met = isMet(figure);
    const compared = against
      ? `${against.ratio.toFixed(2)} × ${against.what} (${shown(against.value, unit)})`
      : '';
    return [what, shown(value, unit), compared, goalText(figure), met === null ? '' : met ? 'yes' : '**no**'];
  });
  const head = ['what', 'measured', 'against', 'goal', 'met'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function shown(value: number, unit: Figure['unit']): string {
  return `${value.toFixed(value < 10 ? 2 : 1)} ${unit}`;
}

function goalText({ goal, unit }: Figure): string {
  if (!goal) return '';
  const by = goal.of === 'ratio' ? '×' : unit;
  return goal.atMost === undefined ? `≥ ${goal.atLeast} ${by}` : `≤ ${goal.atMost} ${by}`;
}
