import { type CardRow, cardRows } from '../../utils/domain/settings/page-settings.ts';
import { turnCardRow } from '../../utils/domain/settings/settings-edits.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';

interface Props {
  readonly hidden: readonly CardRow[];
  /** Whether figures around the price are shown at all. */
  readonly showsContext: boolean;
  readonly change: ChangeSettings;
}

/** Rows with figures around the price. */
const aroundRows: readonly CardRow[] = ['move', 'liquidations', 'crowd'];

/** A checkbox for each row of a card. */
export function CardRowsField({ hidden, showsContext, change }: Props) {
  return (
    <fieldset class="card-rows">
      <legend class="note">{t('options_card_rows')}</legend>
      <ul class="list">
        {cardRows.map((row) => (
          <li key={row}>
            <label class="list-row source">
              <input
                type="checkbox"
                data-row={row}
                checked={!hidden.includes(row)}
                onChange={({ currentTarget: { checked } }) => change(turnCardRow(row, checked))}
              />
              <span class="list-name">
                {t(`options_row_${row}`)}
                {aroundRows.includes(row) && !showsContext && (
                  <span class="note">
                    {' · '}
                    {t('options_row_needs_context')}
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
