import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly on: boolean;
  readonly change: ChangeSettings;
}

/** Whether the list of all coins is fetched once a week. */
export function CoinListField({ on, change }: Props) {
  return (
    <Section title={t('options_coin_list')} note={t('options_coin_list_note')} name="coin-list">
      <label class="source">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget: { checked } }) => change(() => ({ fetchesList: checked }))}
        />
        {t('options_coin_list_label')}
      </label>
    </Section>
  );
}
