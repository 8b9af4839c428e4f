/** Red, green and blue as encoded in sRGB, and opacity, each from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * A colour as a computed style states it; null where the form is unknown. Forms of Oklab become a grey of nearly the same
 * luminance, which contrast depends on: at most 11 % off, and towards the middle, so that no contrast is overestimated.
 */
export function parseColor(text: string): Rgba | null {
  const [, form, rest = ''] = /^(rgb|color\(srgb |ok)(.+)/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0, alpha = 1] = (rest.match(/-?[\d.]+(?:e-?\d+)?|none/g) ?? []).map(
    (figure) => Number(figure) || 0,
  );
  if (!form) return null;
  if (form === 'rgb') return [a / 255, b / 255, c / 255, alpha];
  if (form !== 'ok') return [a, b, c, alpha];
  const value = a ** 3;
  const grey = encoded(value > 0.4 ? value * 0.92 : value * 1.1 + 0.006);
  return [grey, grey, grey, alpha];
}

/** Relative luminance by WCAG, from 0 to 1. */
export function luminance([red, green, blue]: Rgba): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** A colour as it appears over an opaque one. */
export function over([red, green, blue, alpha]: Rgba, ground: Rgba): Rgba {
  const mix = (one: number, at: number): number => one * alpha + ground[at]! * (1 - alpha);
  return [mix(red, 0), mix(green, 1), mix(blue, 2), 1];
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encoded(value: number): number {
  return value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
}
