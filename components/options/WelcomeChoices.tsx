import { useMemo } from 'preact/hooks';
import type { Palette } from '../../utils/domain/settings/page-settings.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { isEverywhere } from '../../utils/domain/sites/access.ts';
import { everywhere } from '../../utils/domain/sites/match-pattern.ts';
import { newsHosts } from '../../utils/domain/sites/news-sites.ts';
import { type PlainKey, t, tCount } from '../../utils/domain/text/messages.ts';
import type { ChangeSettings } from '../hooks/use-settings.ts';
import { ChangeChip } from '../shared/ChangeChip.tsx';
import { currencyGroups } from './currency-groups.ts';

interface Props {
  readonly settings: Settings;
  readonly change: ChangeSettings;
  readonly origins: readonly string[];
  readonly onRequest: (origins: readonly string[]) => void;
  readonly locale: string;
}

const palettes: readonly (readonly [Palette, PlainKey])[] = [
  ['green-red', 'options_colors_green_red'],
  ['blue-orange', 'options_colors_blue_orange'],
  ['red-green', 'options_colors_red_green'],
];

/** The three choices of the first minute: currency, colours, sites. Each is saved at once. */
export function WelcomeChoices({ settings, change, origins, onRequest, locale }: Props) {
  const groups = useMemo(currencyGroups, []);
  return (
    <div class="choice-cards">
      <section aria-label={t('options_currency')} data-choice="currency">
        <h2>{t('options_currency')}</h2>
        <select
          class="field"
          aria-label={t('options_currency')}
          value={settings.currency}
          onChange={({ currentTarget: { value } }) => change(() => ({ currency: value }))}
        >
          {groups.map(({ title, options }) => (
            <optgroup key={title} label={title}>
              {options.map(({ code, label }) => (
                <option key={code} value={code} selected={code === settings.currency}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <p class="note">{t('welcome_currency_note')}</p>
      </section>
      <section aria-label={t('options_colors')} data-choice="colors">
        <h2>{t('options_colors')}</h2>
        <div class="palettes" role="radiogroup" aria-label={t('options_colors')}>
          {palettes.map(([palette, title]) => (
            <label key={palette} class="palette">
              <input
                type="radio"
                name="palette"
                value={palette}
                checked={palette === settings.palette}
                onChange={() => change(() => ({ palette }))}
              />
              <span>{t(title)}</span>
              <span class="preview" data-palette={palette} aria-hidden="true">
                <ChangeChip change={10.7} locale={locale} />
                <ChangeChip change={-3.2} locale={locale} />
              </span>
            </label>
          ))}
        </div>
      </section>
      <section aria-label={t('options_sites')} data-choice="sites">
        <h2>{t('options_sites')}</h2>
        <p>{tCount('welcome_sites', newsHosts.length)}</p>
        {isEverywhere(origins) ? (
          <p class="done" data-part="everywhere">
            {t('welcome_everywhere')}
          </p>
        ) : (
          <button type="button" class="button" data-action="everywhere" onClick={() => onRequest(everywhere)}>
            {t('options_allow_all')}
          </button>
        )}
        <p class="note">{t('welcome_sites_note')}</p>
      </section>
    </div>
  );
}
