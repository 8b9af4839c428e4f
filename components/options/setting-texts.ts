import type { SkippedPart } from '../../utils/domain/settings/file-values.ts';
import type { SettingChange } from '../../utils/domain/settings/import-plan.ts';
import { formatMoment } from '../../utils/domain/format/format-moment.ts';
import { numberFormat } from '../../utils/domain/format/number-format.ts';
import type { Settings } from '../../utils/domain/settings/settings.ts';
import { type PlainKey, t, tCount } from '../../utils/domain/text/messages.ts';
import { coinOf } from '../hooks/use-coin-names.ts';
import { choicesOf } from './choices.ts';
import { milliseconds } from './HoverDelayField.tsx';

/** By name of the setting. A file may have others, which are shown by their name. */
const titles: Readonly<Record<keyof Settings, PlainKey>> = {
  currency: 'options_currency',
  hoverDelayMs: 'options_delay',
  palette: 'options_colors',
  opening: 'options_opening',
  marking: 'options_marking',
  markStyle: 'options_mark_style',
  sensitivity: 'options_sensitivity',
  showsContext: 'options_context',
  figures: 'options_figures',
  theme: 'options_theme',
  details: 'options_details',
  hiddenRows: 'options_hidden_rows',
  muted: 'options_muted',
  corrections: 'options_corrections',
  watchlist: 'options_watchlist',
  holdings: 'options_holdings',
  sitesOff: 'options_sites_off',
  privateSites: 'options_private_sites',
  providers: 'options_sources',
  proxy: 'options_proxy',
  contextSources: 'options_context_sources',
  fetchesList: 'options_coin_list',
  paused: 'options_data_paused',
  alerts: 'alert_section',
  badge: 'options_badge',
  badgeCoin: 'options_badge_coin',
};

/** The title of a setting on the options page. */
export function settingTitle(name: string): string {
  const key = Object.hasOwn(titles, name) ? titles[name as keyof Settings] : undefined;
  return key ? t(key) : name;
}

/** A value of a setting that is no list, as the options page shows it. */
export function valueText(name: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'options_data_on' : 'options_data_off');
  if (name === 'hoverDelayMs' && typeof value === 'number') return milliseconds(value, 'short');
  if (name === 'proxy' && value === '') return t('options_data_off');
  if (name === 'currency') return String(value).toUpperCase();
  if (name === 'badgeCoin') return coinOf(String(value)).name;
  const choice = Object.hasOwn(choicesOf, name) && choicesOf[name]?.find((each) => each.value === value);
  return choice ? t(choice.title) : String(value);
}

/** What changes in a list, one text for each kind of change. */
export function listChanges({ added, removed, edited }: Extract<SettingChange, { kind: 'list' }>): string[] {
  const texts: string[] = [];
  if (added > 0) texts.push(tCount('options_data_added', added, shown(added)));
  if (removed > 0) texts.push(tCount('options_data_removed', removed, shown(removed)));
  if (edited > 0) texts.push(tCount('options_data_edited', edited, shown(edited)));
  return texts.length > 0 ? texts : [t('options_data_reordered')];
}

/** Why a part of a file is not taken over. */
export function skippedText(part: SkippedPart): string {
  switch (part.kind) {
    case 'unknown-setting':
      return t('options_data_unknown_setting');
    case 'managed-setting':
      return t('options_managed');
    case 'invalid-setting':
      return t('options_data_invalid_setting');
    case 'invalid-entries':
      return tCount('options_data_invalid_entries', part.count, shown(part.count));
    case 'duplicates':
      return tCount('options_data_duplicates', part.count, shown(part.count));
    case 'list-full':
      return tCount('options_data_list_full', part.count, shown(part.count));
  }
}

/** The moment of an import. */
export function importMoment(at: number, locale: string): string {
  return formatMoment(at, { locale, style: 'moment', now: Date.now() });
}

function shown(count: number): string {
  return numberFormat(t('catalog_locale'), {}).format(count);
}
