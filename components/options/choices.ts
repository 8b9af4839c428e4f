import type { BadgeFigure } from '../../utils/domain/badge/badge.ts';
import type { Sensitivity } from '../../utils/domain/recognition/mention.ts';
import type {
  Figures,
  Marking,
  MarkStyle,
  Opening,
  Palette,
  Theme,
} from '../../utils/domain/settings/page-settings.ts';
import type { Choice } from './RadioChoices.tsx';

export const palettes: readonly Choice<Palette>[] = [
  { value: 'green-red', title: 'options_colors_green_red', note: 'options_colors_green_red_note' },
  { value: 'blue-orange', title: 'options_colors_blue_orange', note: 'options_colors_blue_orange_note' },
  { value: 'red-green', title: 'options_colors_red_green', note: 'options_colors_red_green_note' },
];

export const figureChoices: readonly Choice<Figures>[] = [
  { value: 'browser', title: 'options_figures_browser', note: 'options_figures_browser_note' },
  { value: 'english', title: 'options_figures_english', note: 'options_figures_english_note' },
];

export const openings: readonly Choice<Opening>[] = [
  { value: 'hover', title: 'options_opening_hover', note: 'options_opening_hover_note' },
  { value: 'shift-hover', title: 'options_opening_shift', note: 'options_opening_shift_note' },
];

export const markings: readonly Choice<Marking>[] = [
  { value: 'section', title: 'options_marking_section', note: 'options_marking_section_note' },
  { value: 'every', title: 'options_marking_every', note: 'options_marking_every_note' },
  { value: 'pointer', title: 'options_marking_pointer', note: 'options_marking_pointer_note' },
];

export const markStyleChoices: readonly Choice<MarkStyle>[] = [
  { value: 'underline', title: 'options_mark_style_underline', note: 'options_mark_style_underline_note' },
  { value: 'dotted', title: 'options_mark_style_dotted', note: 'options_mark_style_dotted_note' },
  { value: 'tint', title: 'options_mark_style_tint', note: 'options_mark_style_tint_note' },
  { value: 'none', title: 'options_mark_style_none', note: 'options_mark_style_none_note' },
];

export const sensitivities: readonly Choice<Sensitivity>[] = [
  { value: 'careful', title: 'options_sensitivity_careful', note: 'options_sensitivity_careful_note' },
  { value: 'balanced', title: 'options_sensitivity_balanced', note: 'options_sensitivity_balanced_note' },
  { value: 'eager', title: 'options_sensitivity_eager', note: 'options_sensitivity_eager_note' },
];

export const themes: readonly Choice<Theme>[] = [
  { value: 'auto', title: 'options_theme_auto', note: 'options_theme_auto_note' },
  { value: 'system', title: 'options_theme_system', note: 'options_theme_system_note' },
  { value: 'light', title: 'options_theme_light', note: 'options_theme_light_note' },
  { value: 'dark', title: 'options_theme_dark', note: 'options_theme_dark_note' },
];

/** What the toolbar button may show. */
export const badgeChoices: readonly Choice<BadgeFigure>[] = [
  { value: 'off', title: 'options_badge_off', note: 'options_badge_off_note' },
  { value: 'price', title: 'options_badge_price', note: 'options_badge_price_note' },
  { value: 'change', title: 'options_badge_change', note: 'options_badge_change_note' },
];

/** The choices that a setting offers, by its name. */
export const choicesOf: Readonly<Record<string, readonly Choice<string>[]>> = {
  palette: palettes,
  figures: figureChoices,
  opening: openings,
  marking: markings,
  markStyle: markStyleChoices,
  sensitivity: sensitivities,
  badge: badgeChoices,
  theme: themes,
};
