import type { MarkStyle } from '../../utils/domain/settings/page-settings.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { markings, markStyleChoices, sensitivities } from './choices.ts';
import { RadioChoices } from './RadioChoices.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Pick<Settings, 'marking' | 'markStyle' | 'sensitivity' | 'palette'>;
  readonly change: ChangeSettings;
}

/** How marks look, and which mentions are marked. */
export function MarkFields({ settings, change }: Props) {
  const sample = (style: MarkStyle) => (
    <span class="preview mark-sample" data-palette={settings.palette} data-mark={style} aria-hidden="true">
      <span class="up">{coinOf('bitcoin').symbol}</span> <span class="down">{coinOf('ethereum').symbol}</span>
    </span>
  );
  return (
    <>
      <Section title={t('options_mark_style')} note={t('options_mark_style_note')} name="mark-style">
        <RadioChoices
          label={t('options_mark_style')}
          name="mark-style"
          choices={markStyleChoices}
          value={settings.markStyle}
          onChange={(markStyle) => change(() => ({ markStyle }))}
          beside={sample}
        />
      </Section>
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
