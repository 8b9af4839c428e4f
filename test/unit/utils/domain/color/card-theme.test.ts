import { expect, test } from 'vitest';
import { cardTheme } from '../../../../../utils/domain/color/card-theme.ts';
import { luminance, parseColor } from '../../../../../utils/domain/color/parse-color.ts';

test.each([
  ['auto', 'rgb(255, 255, 255)', 'light'],
  ['auto', 'rgb(255, 241, 229)', 'light'],
  ['auto', 'rgb(16, 18, 22)', 'dark'],
  ['auto', 'rgb(38, 43, 51)', 'dark'],
  ['auto', 'rgb(110, 110, 110)', null],
  ['auto', null, null],
  ['system', 'rgb(16, 18, 22)', null],
  ['light', 'rgb(16, 18, 22)', 'light'],
  ['dark', 'rgb(255, 255, 255)', 'dark'],
] as const)('%s on %s: %s', (setting, ground, theme) => {
  expect(cardTheme(setting, ground && luminance(parseColor(ground)!))).toBe(theme);
});
