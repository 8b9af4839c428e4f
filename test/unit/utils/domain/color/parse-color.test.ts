import { describe, expect, test } from 'vitest';
import { contrast, luminance, over, parseColor } from '../../../../../utils/domain/color/parse-color.ts';

describe('parseColor', () => {
  test.each([
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1, 0.5]],
    ['color(srgb 0.1 0.2 0.3 / 0.4)', [0.1, 0.2, 0.3, 0.4]],
    ['color(display-p3 1 none 0)', [1, 0, 0, 1]],
    ['color(srgb 1e-7 0 -1.5e-5)', [1e-7, 0, -1.5e-5, 1]],
  ])('reads %s', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  // The luminances are those of the same colours in sRGB.
  test.each([
    ['oklch(0.627955 0.257683 29.2339)', 0.2126],
    ['oklab(0.86644 -0.233887 0.179498)', 0.7152],
    ['lab(53.5850 0 0)', 0.2159],
    ['lch(100 0 none)', 1],
    ['lab(4 0 0 / 0.5)', 0.0044],
  ])('reads the luminance of %s', (text, value) => {
    expect(luminance(parseColor(text)!)).toBeCloseTo(value, 3);
  });

  test.each(['', 'red', 'color(xyz-d65 0.1 0.2 0.3)', 'hwb(90 0% 0%)', 'color(rec2020 1 0 0)'])(
    'has no reading of %j',
    (text) => {
      expect(parseColor(text)).toBeNull();
    },
  );
});

test('a translucent colour mixes with the one below', () => {
  expect(over([1, 0, 0, 0.25], [0, 0, 1, 1])).toEqual([0.25, 0, 0.75, 1]);
});

test('contrast is that of WCAG, whichever colour is the lighter', () => {
  expect(contrast(1, 0)).toBeCloseTo(21);
  expect(contrast(0, 1)).toBeCloseTo(21);
  expect(contrast(0.3, 0.3)).toBe(1);
});
