import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { CardRowsField } from './CardRowsField.tsx';
import { openings, themes } from './choices.ts';
import { HoverDelayField } from './HoverDelayField.tsx';
import { RadioChoices } from './RadioChoices.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Pick<
    Settings,
    'hoverDelayMs' | 'opening' | 'theme' | 'details' | 'hiddenRows' | 'showsContext'
  >;
  readonly change: ChangeSettings;
}

/** When a card opens, how it looks and how much it shows. */
export function CardFields({ settings, change }: Props) {
  return (
    <>
      <Section title={t('options_opening')} note={t('options_opening_note')} name="opening">
        <RadioChoices
          label={t('options_opening')}
          name="opening"
          choices={openings}
          value={settings.opening}
          onChange={(opening) => change(() => ({ opening }))}
        />
      </Section>
      <Section title={t('options_delay')} note={t('options_delay_note')} name="delay">
        <HoverDelayField
          delayMs={settings.hoverDelayMs}
          onChange={(hoverDelayMs) => change(() => ({ hoverDelayMs }))}
        />
      </Section>
      <Section title={t('options_theme')} note={t('options_theme_note')} name="theme">
        <RadioChoices
          label={t('options_theme')}
          name="theme"
          choices={themes}
          value={settings.theme}
          onChange={(theme) => change(() => ({ theme }))}
        />
      </Section>
      <Section title={t('options_rows')} note={t('options_rows_note')} name="details">
        <label class="source">
          <input
            type="checkbox"
            data-field="details"
            checked={settings.details}
            onChange={({ currentTarget: { checked } }) => change(() => ({ details: checked }))}
          />
          {t('options_details')}
        </label>
        <CardRowsField hidden={settings.hiddenRows} showsContext={settings.showsContext} change={change} />
      </Section>
    </>
  );
}
