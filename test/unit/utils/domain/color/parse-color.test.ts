import { describe, expect, test } from 'vitest';
import { luminance, over, parseColor } from '../../../../../utils/domain/color/parse-color.ts';

describe('parseColor', () => {
  test.each([
    ['rgb(255, 0, 51)', [1, 0, 0.2, 1]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['rgba(255, 255, 255, 0.5)', [1, 1, 1, 0.5]],
    ['color(srgb 0.1 0.2 0.3 / 0.4)', [0.1, 0.2, 0.3, 0.4]],
    ['color(srgb 1 none 0)', [1, 0, 0, 1]],
    ['color(srgb 1e-7 0 -1.5e-5)', [1e-7, 0, -1.5e-5, 1]],
  ])('reads %s', (text, color) => {
    expect(parseColor(text)).toEqual(color);
  });

  // Luminances of the same colours in sRGB; what is read is nearer to the middle.
  test.each([
    ['oklch(1 0 0)', 1],
    ['oklch(0.93 0.1 100)', 0.81],
    ['oklab(0.86644 -0.233887 0.179498)', 0.7152],
    ['oklch(0.627955 0.257683 29.2339)', 0.2126],
    ['oklch(0.3 0.1 260 / 0.5)', 0.026],
    ['oklch(0 none none)', 0],
  ])('reads a luminance no further from the middle for %s', (text, value) => {
    const read = luminance(parseColor(text)!);
    expect(Math.abs(read - 0.4)).toBeLessThanOrEqual(Math.abs(value - 0.4));
    expect((Math.max(read, value) + 0.05) / (Math.min(read, value) + 0.05)).toBeLessThan(1.3);
  });

  test('reads the opacity of every form', () => {
    expect(
      ['rgba(0, 0, 0, 0.5)', 'color(srgb 0 0 0 / 0.5)', 'oklch(0 0 0 / 0.5)'].map(
        (text) => parseColor(text)?.[3],
      ),
    ).toEqual([0.5, 0.5, 0.5]);
  });

  test.each([
    '',
    'red',
    'color(display-p3 1 0 0)',
    'lab(50 0 0)',
    'color(xyz-d65 0.1 0.2 0.3)',
    'hwb(90 0% 0%)',
    'color(rec2020 1 0 0)',
  ])('has no reading of %j', (text) => {
    expect(parseColor(text)).toBeNull();
  });
});

test('a translucent colour mixes with the one below', () => {
  expect(over([1, 0, 0, 0.25], [0, 0, 1, 1])).toEqual([0.25, 0, 0.75, 1]);
});
