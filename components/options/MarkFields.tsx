import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { markings, sensitivities } from './choices.ts';
import { RadioChoices } from './RadioChoices.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Pick<Settings, 'marking' | 'sensitivity'>;
  readonly change: ChangeSettings;
}

/** Which mentions are marked. */
export function MarkFields({ settings, change }: Props) {
  return (
    <>
      <Section title={t('options_marking')} note={t('options_marking_note')} name="marking">
        <RadioChoices
          label={t('options_marking')}
          name="marking"
          choices={markings}
          value={settings.marking}
          onChange={(marking) => change(() => ({ marking }))}
        />
      </Section>
      <Section title={t('options_sensitivity')} note={t('options_sensitivity_note')} name="sensitivity">
        <RadioChoices
          label={t('options_sensitivity')}
          name="sensitivity"
          choices={sensitivities}
          value={settings.sensitivity}
          onChange={(sensitivity) => change(() => ({ sensitivity }))}
        />
      </Section>
    </>
  );
}
