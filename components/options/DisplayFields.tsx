import { useMemo, useState } from 'preact/hooks';
import { numberFormat } from '../../utils/domain/format/number-format.ts';
import type { Sensitivity } from '../../utils/domain/recognition/mention.ts';
import type { Marking, Opening, Palette, Theme } from '../../utils/domain/settings/page-settings.ts';
import { hoverDelayRange, type Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { badgeChoices } from './BadgeField.tsx';
import { currencyGroups } from './currency-groups.ts';
import { type Choice, RadioChoices } from './RadioChoices.tsx';
import { Section } from './Section.tsx';

interface Props {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly locale: string;
}

const palettes: readonly Choice<Palette>[] = [
  { value: 'green-red', title: 'options_colors_green_red', note: 'options_colors_green_red_note' },
  { value: 'blue-orange', title: 'options_colors_blue_orange', note: 'options_colors_blue_orange_note' },
  { value: 'red-green', title: 'options_colors_red_green', note: 'options_colors_red_green_note' },
];

const openings: readonly Choice<Opening>[] = [
  { value: 'hover', title: 'options_opening_hover', note: 'options_opening_hover_note' },
  { value: 'shift-hover', title: 'options_opening_shift', note: 'options_opening_shift_note' },
];

const markings: readonly Choice<Marking>[] = [
  { value: 'section', title: 'options_marking_section', note: 'options_marking_section_note' },
  { value: 'every', title: 'options_marking_every', note: 'options_marking_every_note' },
  { value: 'pointer', title: 'options_marking_pointer', note: 'options_marking_pointer_note' },
];

const sensitivities: readonly Choice<Sensitivity>[] = [
  { value: 'careful', title: 'options_sensitivity_careful', note: 'options_sensitivity_careful_note' },
  { value: 'balanced', title: 'options_sensitivity_balanced', note: 'options_sensitivity_balanced_note' },
  { value: 'eager', title: 'options_sensitivity_eager', note: 'options_sensitivity_eager_note' },
];

const themes: readonly Choice<Theme>[] = [
  { value: 'auto', title: 'options_theme_auto', note: 'options_theme_auto_note' },
  { value: 'system', title: 'options_theme_system', note: 'options_theme_system_note' },
  { value: 'light', title: 'options_theme_light', note: 'options_theme_light_note' },
  { value: 'dark', title: 'options_theme_dark', note: 'options_theme_dark_note' },
];

/** The choices that a setting offers, by its name. */
export const choicesOf: Readonly<Record<string, readonly Choice<string>[]>> = {
  palette: palettes,
  opening: openings,
  marking: markings,
  sensitivity: sensitivities,
  badge: badgeChoices,
  theme: themes,
};

/** How prices look, how cards open, and which words are marked. */
export function DisplayFields({ settings, change, locale }: Props) {
  const preview = (value: Palette) => (
    <span class="preview" data-palette={value} aria-hidden="true">
      <ChangeChip change={10.66} locale={locale} />
      <ChangeChip change={-3.2} locale={locale} />
    </span>
  );
  return (
    <>
      <Section title={t('options_currency')} note={t('options_currency_note')}>
        <CurrencyField currency={settings.currency} onChange={(currency) => change(() => ({ currency }))} />
      </Section>
      <Section title={t('options_colors')} note={t('options_colors_note')}>
        <RadioChoices
          label={t('options_colors')}
          name="palette"
          choices={palettes}
          value={settings.palette}
          onChange={(palette) => change(() => ({ palette }))}
          beside={preview}
        />
      </Section>
      <Section title={t('options_theme')} note={t('options_theme_note')}>
        <RadioChoices
          label={t('options_theme')}
          name="theme"
          choices={themes}
          value={settings.theme}
          onChange={(theme) => change(() => ({ theme }))}
        />
      </Section>
      <Section title={t('options_delay')} note={t('options_delay_note')}>
        <HoverDelayField
          delayMs={settings.hoverDelayMs}
          onChange={(hoverDelayMs) => change(() => ({ hoverDelayMs }))}
        />
      </Section>
      <Section title={t('options_opening')} note={t('options_opening_note')}>
        <RadioChoices
          label={t('options_opening')}
          name="opening"
          choices={openings}
          value={settings.opening}
          onChange={(opening) => change(() => ({ opening }))}
        />
      </Section>
      <Section title={t('options_marking')} note={t('options_marking_note')}>
        <RadioChoices
          label={t('options_marking')}
          name="marking"
          choices={markings}
          value={settings.marking}
          onChange={(marking) => change(() => ({ marking }))}
        />
      </Section>
      <Section title={t('options_sensitivity')} note={t('options_sensitivity_note')}>
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

interface CurrencyProps {
  readonly currency: string;
  readonly onChange: (currency: string) => void;
}

function CurrencyField({ currency, onChange }: CurrencyProps) {
  const groups = useMemo(currencyGroups, []);
  return (
    <select
      class="field"
      aria-label={t('options_currency')}
      value={currency}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {groups.map(({ title, options }) => (
        <optgroup key={title} label={title}>
          {options.map(({ code, label }) => (
            <option key={code} value={code} selected={code === currency}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}

interface DelayProps {
  readonly delayMs: number;
  readonly onChange: (delayMs: number) => void;
}

/** Shows the value while the slider moves and stores it when the slider is released. */
function HoverDelayField({ delayMs, onChange }: DelayProps) {
  const [moving, setMoving] = useState<number | null>(null);
  const shown = moving ?? delayMs;
  return (
    <div class="delay">
      <input
        type="range"
        aria-label={t('options_delay')}
        aria-valuetext={milliseconds(shown, 'long')}
        min={hoverDelayRange.min}
        max={hoverDelayRange.max}
        step={50}
        value={shown}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={(event) => {
          setMoving(null);
          onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output>{milliseconds(shown, 'short')}</output>
    </div>
  );
}

/** In the language of the page, as the unit may be a word. */
export function milliseconds(value: number, unitDisplay: 'short' | 'long'): string {
  const options = { style: 'unit', unit: 'millisecond', unitDisplay } as const;
  return numberFormat(t('catalog_locale'), options).format(value);
}
