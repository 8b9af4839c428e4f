import { figureLocale, formatLarge } from '../../utils/domain/format/number-format.ts';
import type { Figures, Palette } from '../../utils/domain/settings/page-settings.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { t } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { CurrencyField } from './CurrencyField.tsx';
import { RadioChoices } from './RadioChoices.tsx';
import { Section } from './Section.tsx';
import { figureChoices, palettes } from './choices.ts';

interface Props {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  /** The browser's locale, whatever the setting. */
  readonly browserLocale: string;
}

/** How figures are written, everywhere: currency, number format, colors. */
export function GeneralFields({ settings, change, browserLocale }: Props) {
  const locale = figureLocale(settings.figures, browserLocale);
  const chips = (value: Palette) => (
    <span class="preview" data-palette={value} aria-hidden="true">
      <ChangeChip change={10.66} locale={locale} />
      <ChangeChip change={-3.2} locale={locale} />
    </span>
  );
  const amount = (value: Figures) => (
    <span class="preview" aria-hidden="true">
      {formatLarge(70_500_000_000, settings.currency, figureLocale(value, browserLocale))}
    </span>
  );
  return (
    <>
      <Section title={t('options_currency')} note={t('options_currency_note')} name="currency">
        <CurrencyField currency={settings.currency} onChange={(currency) => change(() => ({ currency }))} />
      </Section>
      <Section title={t('options_figures')} note={t('options_figures_note')} name="figures">
        <RadioChoices
          label={t('options_figures')}
          name="figures"
          choices={figureChoices}
          value={settings.figures}
          onChange={(figures) => change(() => ({ figures }))}
          beside={amount}
        />
      </Section>
      <Section title={t('options_colors')} note={t('options_colors_note')} name="colors">
        <RadioChoices
          label={t('options_colors')}
          name="palette"
          choices={palettes}
          value={settings.palette}
          onChange={(palette) => change(() => ({ palette }))}
          beside={chips}
        />
      </Section>
    </>
  );
}
