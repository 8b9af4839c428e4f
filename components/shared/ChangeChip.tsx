import { formatPercent } from '../../utils/domain/format/format-percent.ts';
import { type Direction, directionOf } from '../../utils/domain/quote/quote.ts';
import { t } from '../../utils/domain/text/messages.ts';

interface Props {
  /** Percent; null for not known. */
  readonly change: number | null;
  readonly locale: string;
  /** The currency in which it was measured, where it is not the currency of the price beside it and not stated elsewhere. */
  readonly unit?: string | undefined;
  /** What the change is over; for the tooltip. */
  readonly period?: '24h' | 'since-article';
  /** The price that it starts from is not known exactly. */
  readonly isAbout?: boolean;
}

const shapes: Readonly<Record<Direction, string | null>> = {
  up: 'M4 1 8 7H0z',
  down: 'M4 7 0 1h8z',
  // A dot: a bar would be read as a minus sign.
  flat: 'M4 1.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5',
  unknown: null,
};

/** A change, shown by sign, arrow and colour: never by colour alone. */
export function ChangeChip({ change, locale, unit, period = '24h', isAbout = false }: Props) {
  const direction = directionOf(change, isAbout);
  const shape = shapes[direction];
  return (
    <span
      class="chip"
      data-direction={direction}
      title={isAbout ? t('shared_change_since_article_about') : tooltip(period, shape !== null, unit)}
    >
      {shape && (
        <svg class="chip-arrow" viewBox="0 0 8 8" aria-hidden="true">
          <path d={shape} />
        </svg>
      )}
      <span data-part="change">{formatPercent(change, locale, isAbout)}</span>
      {unit !== undefined && <span class="chip-unit">{unit.toUpperCase()}</span>}
    </span>
  );
}

function tooltip(period: '24h' | 'since-article', isKnown: boolean, unit: string | undefined): string {
  if (period === 'since-article')
    return t(isKnown ? 'shared_change_since_article' : 'shared_change_since_article_unknown');
  if (!isKnown) return t('shared_change_24h_unknown');
  return unit === undefined
    ? t('shared_change_24h')
    : t('shared_change_24h_in_unit', { unit: unit.toUpperCase() });
}

/** The label beside a change over 24 hours. @param unit the currency in which it was measured, where not the price's */
export function changePeriod(unit: string | undefined): string {
  return unit === undefined
    ? t('shared_period_24h')
    : t('shared_period_24h_in_unit', { unit: unit.toUpperCase() });
}
