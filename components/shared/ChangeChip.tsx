import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { type Direction, directionOf } from '../../utils/domain/quote/direction.ts';

interface Props {
  /** Percent; null for not known. */
  readonly change: number | null;
  readonly locale: string;
  /** In which it was measured, where that is not the unit of the price beside it and nothing else says so. */
  readonly unit?: string | undefined;
  /** What the change is over, for the tooltip. */
  readonly period?: string;
}

const shapes: Readonly<Record<Direction, string | null>> = {
  up: 'M4 1 8 7H0z',
  down: 'M4 7 0 1h8z',
  // A dot: a bar would be read as a minus sign.
  flat: 'M4 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
  unknown: null,
};

/** A change, told by sign, arrow and colour: never by colour alone. */
export function ChangeChip({ change, locale, unit, period = '24-hour change' }: Props) {
  const direction = directionOf(change);
  const shape = shapes[direction];
  return (
    <span
      class="chip"
      data-direction={direction}
      title={shape ? `${period}${unit ? ` in ${unit.toUpperCase()}` : ''}` : `${period} not known`}
    >
      {shape && (
        <svg class="chip-arrow" viewBox="0 0 8 8" aria-hidden="true">
          <path d={shape} />
        </svg>
      )}
      <span data-part="change">{formatPercent(change, locale)}</span>
      {unit !== undefined && <span class="chip-unit">{unit.toUpperCase()}</span>}
    </span>
  );
}
